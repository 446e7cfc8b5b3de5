import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { exportTexts, type Texts } from '../../../build/exportTexts.ts';
import { projectRoot } from '../../host/project.ts';
import { sameInGerman } from './sameInGerman.ts';

describe('The German translation', () => {
  let exported: Texts, english: Texts, german: Texts, manifest: Texts, germanManifest: Texts;

  before('read the code and the translations', async function () {
    this.timeout(120_000);
    exported = await exportTexts(projectRoot);
    english = await readTexts('l10n/bundle.l10n.json');
    german = await readTexts('l10n/bundle.l10n.de.json');
    manifest = await readTexts('package.nls.json');
    germanManifest = await readTexts('package.nls.de.json');
  });

  it('starts from the texts of the code as they are now (npm run l10n)', () => {
    assert.deepEqual(english, exported);
  });

  it('has every text of the code, and no other', () => {
    assert.deepEqual(Object.keys(german).sort(), Object.keys(english).sort());
  });

  it('has every text of the manifest, and no other', () => {
    assert.deepEqual(Object.keys(germanManifest).sort(), Object.keys(manifest).sort());
  });

  it('keeps placeholders, icons and the targets of links', () => {
    const different = pairs().filter(([source, target]) => marks(source).join() !== marks(target).join());
    assert.deepEqual(different, []);
  });

  it('leaves no text empty or with space at an end', () => {
    assert.deepEqual(
      pairs().filter(([, target]) => target === '' || target.trim() !== target),
      [],
    );
  });

  it('differs from the English everywhere but in words that are the same in both languages', () => {
    const same = pairs().flatMap(([source, target]) => (source === target ? [source] : []));
    assert.deepEqual(new Set(same), new Set(sameInGerman));
  });

  it('has one name for one thing, and no form of address', () => {
    const found = pairs().flatMap(([source, target]) =>
      otherWords.flatMap(({ not, but }) => (not.test(target) ? [`${source} → ${target}: ${but}`] : [])),
    );
    assert.deepEqual(found, []);
  });

  function pairs(): readonly (readonly [source: string, target: string])[] {
    const of = (sources: Texts, targets: Texts) =>
      Object.entries(sources).map(([key, text]) => [message(text), message(targets[key] ?? text)] as const);
    return [...of(english, german), ...of(manifest, germanManifest)];
  }
});

/** Words that have another one in these texts. */
const otherWords: readonly { readonly not: RegExp; readonly but: string }[] = [
  { not: /Zugangsdat/, but: 'Anmeldedaten' },
  { not: /Konversation/, but: 'Conversation' },
  { not: /Besuchsstatus/, but: 'Visit State' },
  { not: /passw[oö]rt/i, but: 'Kennwort' },
  { not: /Client-Geheimnis|Geheimnis (?:des|eines) /, but: 'Secret, for the value of that name' },
  { not: /\bFenster \{|\bdas Fenster wurde/i, but: 'Zeitfenster, for a part of a search' },
  { not: /OAuth \d\.\d API-/, but: 'hyphens all through' },
  { not: /[a-zäöüß]e[nr]n? Sie\b|\b(?:die|was|wenn|wo) Sie\b|\bIhnen\b|\bmit Ihre/, but: 'the infinitive, or no address' },
];

async function readTexts(file: string): Promise<Texts> {
  return JSON.parse(await readFile(join(projectRoot, file), 'utf8')) as Texts;
}

function message(text: Texts[string]): string {
  return typeof text === 'string' ? text : text.message;
}

/** What has to be in a text in every language: placeholders, icons, targets of links, code. */
function marks(text: string): readonly string[] {
  return (text.match(/\{\d+\}|\$\([\w~-]+\)|\]\([^)]*\)|`[^`]+`/g) ?? []).sort();
}
