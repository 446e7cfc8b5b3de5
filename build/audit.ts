// npm run audit: asks the registry for known weaknesses of the packages that are bundled. Needs the network, so npm test leaves
// it out.
import { spawnSync } from 'node:child_process';
import { bundledPackages, readBundles } from './bundledPackages.ts';
import { shippedAdvisories } from './shippedAdvisories.ts';

const shipped = await bundledPackages('.', await readBundles('.'));
const npm = spawnSync('npm audit --json', { shell: true, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
const found = shippedAdvisories(parsed(npm.stdout), shipped);

if (found === undefined) {
  console.error(`The registry gave no answer. ${npm.stderr.slice(-1000)}`);
} else {
  for (const { name, version, severity } of found) console.error(`${name} ${version}: ${severity}`);
  console.log(`${shipped.length} packages ship, ${found.length} of them with a known weakness.`);
}
process.exitCode = found?.length === 0 ? 0 : 1;

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // npm ended before it could write a report
  }
}
