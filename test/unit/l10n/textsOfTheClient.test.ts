import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { projectRoot } from '../../host/project.ts';

/** The client in a process of its own, because a process has one language. */
async function explained(firstStatement: string): Promise<unknown> {
  const program = `
    import l10n from '@vscode/l10n';
    ${firstStatement}
    const { LivePersonError } = await import('./src/liveperson/errors.ts');
    const error = new LivePersonError({
      kind: 'timeout', operation: 'getVisitState', service: 'smt', accountId: '12345678', attempts: [], at: 0,
    });
    process.stdout.write(JSON.stringify({ message: error.message, cause: error.explain().causes[0] }));`;
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', program], {
    cwd: projectRoot,
  });
  return JSON.parse(stdout);
}

describe('Texts of the client', function () {
  this.timeout(30_000);

  it('are English where nobody has set a language', async () => {
    assert.deepEqual(await explained(''), {
      message: 'Account 12345678, reading the visit state: the monitoring service (smt) did not answer completely in time.',
      cause: {
        text: 'The network or the service is slow at the moment.',
        nextSteps: [
          { label: 'Try Again', action: 'retry' },
          { label: 'Open Status Page', action: 'openStatusPage' },
        ],
      },
    });
  });

  it('are German, tables included, when the German texts are there before the client is loaded', async () => {
    const texts = JSON.stringify(join(projectRoot, 'l10n', 'bundle.l10n.de.json'));
    assert.deepEqual(await explained(`l10n.config({ fsPath: ${texts} });`), {
      message: 'Konto 12345678, Visit State lesen: der Monitoring-Dienst (smt) antwortete nicht rechtzeitig vollständig.',
      cause: {
        text: 'Das Netz oder der Dienst ist im Augenblick langsam.',
        nextSteps: [
          { label: 'Erneut versuchen', action: 'retry' },
          { label: 'Statusseite öffnen', action: 'openStatusPage' },
        ],
      },
    });
  });
});
