import { build } from 'esbuild';

/** Makes a module and all it imports one file that an extension host can load: an extension, or what runs beside one. */
export async function bundleForHost(entryPoint: string, outfile: string): Promise<void> {
  await build({
    entryPoints: [entryPoint],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'es2024',
    external: ['vscode'],
    logLevel: 'warning',
  });
}
