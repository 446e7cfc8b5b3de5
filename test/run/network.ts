// Runs test/network inside a real extension host that finds a private certificate authority in its system's store.
//   node test/run/network.ts           all of it
//   node test/run/network.ts proxy     only the files whose name contains the word
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { identities } from '../network/identities.ts';
import { runInExtensionHost } from './extensionHost.ts';

const folder = await mkdtemp(join(tmpdir(), 'liveperson-inspector-certificates-'));
try {
  const { authority, servers } = identities();
  const [store, file] = [join(folder, 'authority.pem'), join(folder, 'servers.json')];
  await writeFile(store, authority);
  await writeFile(file, JSON.stringify(servers), { mode: 0o600 });
  await runInExtensionHost({
    suite: 'network',
    words: process.argv.slice(2),
    // OpenSSL, and with it Node's "system" store on Linux, reads the authorities of the system from the file of this name.
    env: { SSL_CERT_FILE: store, NETWORK_TEST_SERVERS: file },
  });
} finally {
  await rm(folder, { recursive: true, force: true });
}
