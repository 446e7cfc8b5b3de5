// Takes the place of @vscode/native-watchdog, which ends an extension host whose server is gone and needs a compiler.
import { setInterval } from 'node:timers';

const intervalMs = 1000;

export function start(pid) {
  setInterval(() => {
    try {
      process.kill(pid, 0);
    } catch {
      process.exit(87); // the server is gone, and with it everybody who could use this process
    }
  }, intervalMs).unref();
}

export function exit(code) {
  process.exit(code ?? 0);
}
