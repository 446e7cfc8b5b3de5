// Loaded into VS Code's server before its own code. Its standard input is a pipe from the launcher, which closes when the
// launcher is gone, however it ended: a server nobody can reach any more ends too.
if (process.argv[1]?.endsWith('server-main.js')) {
  process.stdin.once('end', () => process.kill(process.pid, 'SIGTERM'));
  process.stdin.once('error', () => process.kill(process.pid, 'SIGTERM'));
  process.stdin.resume();
}
