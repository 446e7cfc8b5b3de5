// Runs test/editor inside a real extension host.
//   node test/run/editor.ts             VS Code's server build, see test/host
//   node test/run/editor.ts lookup      only the files whose name contains the word
//   node test/run/editor.ts --desktop           the newest desktop editor, which @vscode/test-electron downloads
//   node test/run/editor.ts --desktop=1.139.0   that version of it
import { runInExtensionHost } from './extensionHost.ts';

const desktop = process.argv.find((argument) => argument.startsWith('--desktop'));

await runInExtensionHost({
  suite: 'editor',
  words: process.argv.slice(2).filter((argument) => !argument.startsWith('--')),
  desktop: desktop?.slice('--desktop='.length),
});
