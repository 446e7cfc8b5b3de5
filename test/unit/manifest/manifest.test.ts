import assert from 'node:assert/strict';
import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../host/project.ts';
import { manifest, manifestText, manifestWords } from './manifest.ts';
import { whenKeys } from './whenKeys.ts';

/** Context keys that the editor sets itself, as far as they are used here. Source: VS Code's when clause reference. */
const keysOfEditor = new Set([
  'activeCustomEditorId',
  'editorLangId',
  'editorTextFocus',
  'false',
  'focusedView',
  'inputFocus',
  'isWorkspaceTrusted',
  'isInDiffEditor',
  'listFocus',
  'resourceExtname',
  'resourceFilename',
  'resourceLangId',
  'resourcePath',
  'resourceScheme',
  'terminalFocus',
  'true',
  'view',
  'viewItem',
]);

const { contributes, capabilities, activationEvents, publisher, name } = manifest();
const words = manifestWords();

describe('What package.json declares, seen from the code', () => {
  it('asks in its when clauses for keys that the editor or the code sets', () => {
    const set = keysSetByCode();
    const unknown = whenClauses().flatMap((clause) =>
      whenKeys(clause)
        .filter((key) => !keysOfEditor.has(key) && !set.has(key))
        .map((key) => `${key} in ${clause}`),
    );
    assert.deepEqual(unknown, []);
  });

  it('asks for every key that the code sets: none is set in vain', () => {
    const asked = new Set([...whenClauses().flatMap(whenKeys), ...completionKeys()]);
    assert.deepEqual(
      [...keysSetByCode()].filter((key) => !asked.has(key)),
      [],
    );
  });

  it('reads every declared setting, and declares every one that is read', () => {
    const declared = Object.keys(contributes.configuration.properties).map((id) => id.replace(/^liveperson\./, ''));
    const read = new Set(
      [...code().matchAll(/getConfiguration\('liveperson'\)[\s\S]{0,80}?\.get(?:<\w+>)?\('([\w.]+)'\)/g)].map(([, id]) => id),
    );
    for (const [, id] of code().matchAll(/\bsettings\.get<\w+>\('([\w.]+)'\)/g)) read.add(id);
    assert.deepEqual([...read].sort(), declared.sort());
  });

  it('makes every declared view, and declares every one that is made', () => {
    const declared = Object.values(contributes.views).flatMap((views) => views.map(({ id }) => id));
    assert.deepEqual([...namesAfter('createTreeView\\(', 'registerWebviewViewProvider\\(')].sort(), declared.sort());
  });

  it('binds keys to declared commands only, each in a place of its own', () => {
    const declared = new Set(contributes.commands.map(({ command }) => command));
    for (const { command, when, key } of contributes.keybindings) {
      assert.ok(declared.has(command), command);
      assert.ok(when !== undefined && when !== '', `${key} is bound everywhere`);
    }
  });

  it('keeps what names addresses and keys out of the hands of a workspace, also by its trust', () => {
    const settings = Object.entries(contributes.configuration.properties);
    assert.deepEqual(
      [...capabilities.untrustedWorkspaces.restrictedConfigurations].sort(),
      settings.map(([id]) => id).sort(),
    );
    // The editor heeds the list only where the support is called limited.
    assert.equal(capabilities.untrustedWorkspaces.supported, 'limited');
    for (const [id, { scope }] of settings) assert.match(scope ?? '', /^(?:machine|application)$/, id);
    assert.equal(capabilities.virtualWorkspaces, true);
  });

  it('orders its settings', () => {
    const orders = Object.values(contributes.configuration.properties).map(({ order }) => order);
    assert.deepEqual(orders, orders.map((_order, index) => index + 1));
  });

  it('helps to write check files as it does with search files', () => {
    const { configurationDefaults: defaults } = contributes;
    assert.notEqual(defaults['[liveperson-search]'], undefined);
    assert.deepEqual(defaults['[liveperson-check]'], defaults['[liveperson-search]']);
  });

  it('is activated by links', () => {
    assert.ok(activationEvents.includes('onUri'));
  });

  it('has words for every key it names, and names every key that has words', () => {
    const named = new Set([...manifestText().matchAll(/"%([\w.]+)%"/g)].map(([, key]) => key ?? ''));
    assert.deepEqual([...named].filter((key) => !words.has(key)), []);
    assert.deepEqual([...words.keys()].filter((key) => !named.has(key)), []);
  });
});

describe('The walkthrough', () => {
  const [walkthrough] = contributes.walkthroughs;

  it('has five steps, each with words, a picture and a way to be completed', () => {
    assert.equal(walkthrough?.steps.length, 5);
    for (const { id, description, media, completionEvents } of walkthrough.steps) {
      assert.ok((words.get(description.replaceAll('%', '')) ?? '').length > 100, id);
      assert.ok(words.has(media.altText.replaceAll('%', '')), id);
      assert.equal(completionEvents.length, 1, id);
    }
  });

  it('runs declared commands, or the editor\'s own, with arguments that can be read', () => {
    const declared = new Set(contributes.commands.map(({ command }) => command));
    for (const text of words.values()) {
      for (const [, command = '', argument] of text.matchAll(/\(command:([\w.]+)(?:\?([^)]+))?\)/g)) {
        const isOwn = command.startsWith('liveperson.') && !command.endsWith('.focus');
        assert.ok(!isOwn || declared.has(command), command);
        if (argument !== undefined) assert.ok(Array.isArray(JSON.parse(decodeURIComponent(argument))), argument);
      }
    }
  });

  it('is completed by what its own buttons do', () => {
    const declared = new Set(contributes.commands.map(({ command }) => command));
    const set = keysSetByCode();
    for (const { id, description, completionEvents } of walkthrough?.steps ?? []) {
      for (const event of completionEvents) {
        const [kind, target = ''] = event.split(':');
        if (kind === 'onContext') assert.ok(set.has(target), event);
        else
          assert.ok(
            declared.has(target) && words.get(description.replaceAll('%', ''))?.includes(`(command:${target}`),
            `${id}: ${event}`,
          );
      }
    }
  });

  it('is reached from the view while it has nothing to show', () => {
    const target = encodeURIComponent(JSON.stringify([`${publisher}.${name}#${walkthrough?.id ?? ''}`]));
    assert.ok(words.get('welcome.noAccount')?.includes(`command:workbench.action.openWalkthrough?${target}`));
  });

  it('has pictures in the colours of the theme alone, without styles, scripts or links', () => {
    for (const { media } of walkthrough?.steps ?? []) {
      const file = join(projectRoot, media.svg);
      assert.ok(statSync(file).size < 10_000, media.svg);
      const picture = readFileSync(file, 'utf8');
      assert.doesNotMatch(picture, /<style|style=|<script|href|<image|url\(/);
      for (const [, colour] of picture.matchAll(/(?:fill|stroke)="([^"]+)"/g))
        assert.match(colour ?? '', /^(?:none|var\(--vscode-[\w-]+(?:, var\(--vscode-[\w-]+\)*)*\))$/, media.svg);
    }
  });
});

function whenClauses(): readonly string[] {
  const { menus, keybindings, views, viewsWelcome, commands, walkthroughs, languageModelTools } = contributes;
  const conditions = [
    ...Object.values(menus).flat(),
    ...keybindings,
    ...Object.values(views).flat(),
    ...viewsWelcome,
    ...languageModelTools,
    ...walkthroughs.flatMap(({ steps }) => steps),
  ].map(({ when }) => when);
  return [...conditions, ...commands.map(({ enablement }) => enablement)].filter((clause) => clause !== undefined);
}

function completionKeys(): readonly string[] {
  const events = contributes.walkthroughs.flatMap(({ steps }) => steps.flatMap(({ completionEvents }) => completionEvents));
  return events.filter((event) => event.startsWith('onContext:')).map((event) => event.slice('onContext:'.length));
}

function keysSetByCode(): ReadonlySet<string> {
  return namesAfter("'setContext',");
}

/** The names that code passes right after one of these places, written out or as a constant. */
function namesAfter(...places: readonly string[]): ReadonlySet<string> {
  const text = code();
  const constants = new Map([...text.matchAll(/\bconst (\w+) = '(liveperson\.\w+)'/g)].map(([, name, id]) => [name, id]));
  const found = [...text.matchAll(new RegExp(`(?:${places.join('|')})\\s*(?:'([\\w.]+)'|(\\w+))`, 'g'))];
  return new Set(found.map(([, id, name]) => id ?? constants.get(name) ?? 'a name that is put together'));
}

/** All code of the extension's side. */
function code(): string {
  const files = globSync('src/**/*.ts', { cwd: projectRoot, exclude: ['src/webview/**'] });
  return files.map((file) => readFileSync(join(projectRoot, file), 'utf8')).join('\n');
}
