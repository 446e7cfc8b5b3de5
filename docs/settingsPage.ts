import { readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Setting {
  readonly type: string | readonly string[];
  readonly default?: unknown;
  readonly scope?: string;
  readonly order?: number;
  readonly description?: string;
  readonly markdownDescription?: string;
  readonly enum?: readonly string[];
  readonly enumDescriptions?: readonly string[];
}

interface Manifest {
  readonly contributes: { readonly configuration: { readonly properties: Readonly<Record<string, Setting>> } };
  readonly capabilities: { readonly untrustedWorkspaces: { readonly restrictedConfigurations?: readonly string[] } };
}

const scopes: Readonly<Record<string, string>> = {
  application: 'user settings',
  machine: 'user settings, of the remote machine where there is one; not a folder or workspace',
  window: 'user or workspace settings',
  resource: 'user, workspace or folder settings',
};

function read(name: string): unknown {
  return JSON.parse(readFileSync(join(import.meta.dirname, '..', name), 'utf8'));
}

/** The text of settings.md, from the manifest and its words. */
export function settingsPage(): string {
  const { contributes, capabilities } = read('package.json') as Manifest;
  const words = read('package.nls.json') as Readonly<Record<string, string>>;
  const restricted = capabilities.untrustedWorkspaces.restrictedConfigurations ?? [];
  const settings = Object.entries(contributes.configuration.properties).toSorted(
    ([, a], [, b]) => (a.order ?? 0) - (b.order ?? 0),
  );
  const sections = settings.map(([name, setting]) => sectionOf(name, setting, words, restricted.includes(name)));
  return [
    '# Settings',
    '`npm run docs` writes this page from the manifest.',
    'Secrets are no settings: they are kept in the editor\'s secret store.',
    sections.join('\n'),
  ].join('\n\n');
}

function sectionOf(name: string, setting: Setting, words: Readonly<Record<string, string>>, restricted: boolean): string {
  const said = (text = ''): string => text.replace(/^%(.+)%$/, (_, key: string) => words[key] ?? text);
  const values = (setting.enum ?? []).map((value, index) => `  - \`${value}\`: ${said(setting.enumDescriptions?.[index])}`);
  return [
    `## \`${name}\``,
    '',
    said(setting.markdownDescription ?? setting.description),
    '',
    `- Type: ${[setting.type].flat().join(' or ')}`,
    ...(values.length === 0 ? [] : ['- Values:', ...values]),
    `- Default: \`${JSON.stringify(setting.default)}\``,
    `- Belongs in: ${scopes[setting.scope ?? 'window'] ?? setting.scope ?? ''}`,
    ...(restricted ? ['- A workspace that is not trusted cannot set it.'] : []),
    '',
  ].join('\n');
}
