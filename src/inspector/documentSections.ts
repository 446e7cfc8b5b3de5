import { formatJson } from '../documents/json/formatJson.ts';
import type { Explanation } from '../liveperson/explanation.ts';
import type { Exchange } from '../liveperson/http/exchange.ts';
import { showControlCharacters } from '../shownText/showControlCharacters.ts';
import type { DocumentLines } from './requestDocument.ts';

/** More of a body than this makes a document slow; the HAR has all of it. */
const longestBody = 2_000_000;

/** Headers as they were sent, and the body laid out. */
export function addRequest(lines: DocumentLines, { request }: Exchange): void {
  lines.heading('Request').add(`${request.method} ${plain(request.url)}`, ...headerLines(request.headers));
  if (request.body !== undefined) lines.add('', bodyText(request.body));
}

export function addAnswer(lines: DocumentLines, { response, error }: Exchange): void {
  lines.heading('Answer');
  if (!response) {
    lines.add(`No answer came: ${plain(error?.message ?? 'the reason is not known')}`);
    return;
  }
  lines.add(`${response.status} ${plain(response.statusText)}`.trim(), ...headerLines(response.headers));
  lines.add('', response.body === '' ? '(no body)' : bodyText(response.body));
}

/** The steps that a click can do stand above their cause; the others are advice in words. */
export function addExplanation(lines: DocumentLines, { summary, causes }: Explanation): void {
  lines.add(plain(summary));
  if (causes.length === 0) lines.add('', 'No cause is known for this.');
  causes.forEach(({ text, evidence, nextSteps }, index) => {
    lines.add('');
    for (const { action, label } of nextSteps) if (action !== undefined) lines.offer({ kind: 'next', action, label });
    lines.add(plain(`${index + 1}. ${text}`));
    lines.add(
      evidence === undefined
        ? '   Possible; nothing in this request speaks for or against it.'
        : plain(`   Evidence: ${evidence}`),
    );
    for (const { label } of nextSteps) lines.add(plain(`   → ${label}`));
  });
}

function headerLines(headers: Readonly<Record<string, string>>): readonly string[] {
  return Object.entries(headers).map(([name, value]) => plain(`${name}: ${value}`));
}

function bodyText(body: string): string {
  if (body.length <= longestBody) return formatJson(body);
  const cut = body.slice(0, longestBody).replace(/[\ud800-\udbff]$/, '');
  return `${showControlCharacters(cut)}\n… ${body.length - cut.length} more characters: Export HAR has all of them`;
}

/** One line, whatever it holds. */
export function plain(text: string): string {
  return showControlCharacters(text.replace(/[\r\n]+/g, ' '));
}
