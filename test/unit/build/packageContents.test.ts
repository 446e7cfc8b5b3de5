import assert from 'node:assert/strict';
import { strayFiles } from '../../../build/packageContents.ts';

describe('The contents of the package', () => {
  it('are manifest, words, documents, built code and media', () => {
    const files = [
      'package.json',
      'package.nls.json',
      'package.nls.de.json',
      'README.md',
      'CHANGELOG.md',
      'THIRD_PARTY_NOTICES.md',
      'LICENSE',
      'docs/datasets.md',
      'docs/errors.md',
      'docs/settings.md',
      'docs/guides/hosts-and-secrets.md',
      'dist/extension.js',
      'dist/chunks/liveperson-6UCXJ2SX.js',
      'dist/data/documented/chatInfo.json',
      'dist/webview/search.js',
      'dist/webview/chunks.json',
      'l10n/bundle.l10n.de.json',
      'media/icon.png',
      'media/walkthrough/account.svg',
    ];
    assert.deepEqual(strayFiles(files), []);
  });

  it('are no tests, sources, maps, fixtures, secrets or tools', () => {
    const files = [
      'test/fixtures/visit.json',
      'src/extension.ts',
      'dist/extension.js.map',
      'dist/chunks/liveperson.js.map',
      'out/bundles.json',
      '.env',
      '.npmrc',
      'tsconfig.json',
      'node_modules/lit/index.js',
      'media/../src/extension.ts.bak',
      'dist/leftover.js',
      'media/notes.md',
      'docs/pictures/search.png',
    ];
    assert.deepEqual(strayFiles(files), files);
  });
});
