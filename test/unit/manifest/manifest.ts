import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../host/project.ts';

interface MenuEntry {
  readonly command: string;
  readonly when?: string;
}

interface Setting {
  readonly scope?: string;
  readonly order?: number;
  readonly description?: string;
  readonly markdownDescription?: string;
}

/** The parts of package.json that declare what the extension adds to the editor. */
export interface Manifest {
  readonly publisher: string;
  readonly name: string;
  readonly activationEvents: readonly string[];
  readonly capabilities: {
    readonly untrustedWorkspaces: { readonly supported: boolean | string; readonly restrictedConfigurations: readonly string[] };
    readonly virtualWorkspaces: boolean;
  };
  readonly contributes: {
    readonly commands: readonly { readonly command: string; readonly enablement?: string }[];
    readonly configurationDefaults: Readonly<Record<string, unknown>>;
    readonly menus: Readonly<Record<string, readonly MenuEntry[]>>;
    readonly keybindings: readonly (MenuEntry & { readonly key: string; readonly mac?: string })[];
    readonly views: Readonly<Record<string, readonly { readonly id: string; readonly when?: string }[]>>;
    readonly viewsWelcome: readonly { readonly view: string; readonly contents: string; readonly when?: string }[];
    readonly configuration: { readonly properties: Readonly<Record<string, Setting>> };
    readonly languageModelTools: readonly {
      readonly name: string;
      readonly toolReferenceName: string;
      readonly modelDescription: string;
      readonly canBeReferencedInPrompt: boolean;
      readonly icon: string;
      readonly when: string;
      readonly inputSchema: object;
    }[];
    readonly walkthroughs: readonly {
      readonly id: string;
      readonly steps: readonly {
        readonly id: string;
        readonly description: string;
        readonly when?: string;
        readonly media: { readonly svg: string; readonly altText: string };
        readonly completionEvents: readonly string[];
      }[];
    }[];
  };
}

/** package.json as it is in the project. */
export function manifest(): Manifest {
  const parsed: unknown = JSON.parse(manifestText());
  if (!isManifest(parsed)) throw new Error('package.json declares nothing.');
  return parsed;
}

export function manifestText(): string {
  return readFileSync(join(projectRoot, 'package.json'), 'utf8');
}

/** The words of package.json by their keys. */
export function manifestWords(): ReadonlyMap<string, string> {
  const parsed: unknown = JSON.parse(readFileSync(join(projectRoot, 'package.nls.json'), 'utf8'));
  if (typeof parsed !== 'object' || parsed === null) throw new Error('package.nls.json holds no object.');
  return new Map(Object.entries(parsed).map(([key, words]) => [key, String(words)]));
}

function isManifest(value: unknown): value is Manifest {
  return typeof value === 'object' && value !== null && 'contributes' in value;
}
