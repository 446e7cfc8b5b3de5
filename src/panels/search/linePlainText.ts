import * as l10n from '@vscode/l10n';
import type { HistoryLine } from '../../liveperson/engagementHistory/engagementRecord.ts';
import { htmlToText } from '../../liveperson/transcript/html.ts';

/** A line as one line of plain text. HTML is another person's: it becomes text and is never rendered. */
export function linePlainText({ text, textType, json }: HistoryLine): string {
  if (text === undefined) return json ? l10n.t('(structured content)') : '';
  return (textType === 'html' ? htmlToText(text).join(' ') : text).replaceAll(/\s+/g, ' ').trim();
}
