import { spawn } from 'node:child_process';

const keptOutput = 4000;

/**
 * Runs a program to its end and returns what it wrote to stdout.
 * A failure is an Error with the command and the end of its output.
 */
export function runTool(
  command: string,
  args: readonly string[],
  options: { readonly cwd?: string; readonly shell?: boolean } = {},
): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    let stdout = '';
    let all = '';
    child.stdout.on('data', (chunk: Buffer) => {
      stdout += chunk.toString();
      all += chunk.toString();
    });
    child.stderr.on('data', (chunk: Buffer) => (all += chunk.toString()));
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve(stdout);
      else reject(new Error(`${command} ${args.join(' ')} failed with code ${code ?? 'none'}:\n${all.slice(-keptOutput)}`));
    });
  });
}

/** Runs npm with the Node that runs this process, wherever npm comes from. */
export function runNpm(args: readonly string[], cwd: string): Promise<string> {
  const npm = process.env['npm_execpath'];
  if (npm?.endsWith('.js')) return runTool(process.execPath, [npm, ...args], { cwd });
  return runTool('npm', args, { cwd, shell: process.platform === 'win32' });
}
