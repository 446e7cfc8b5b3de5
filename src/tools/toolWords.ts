import * as vscode from 'vscode';
import type { ToolRequest } from './tool.ts';

/** A query may be long; the person sees its beginning. */
const longestSubject = 400;

/**
 * What the person reads before and during a call. Ids come from a model that may have been told what to write: they are shown as
 * plain text, without links and formatting.
 * @param account name and id of the account that is asked; undefined when nothing is asked
 */
export function confirmation({ subject, note }: ToolRequest, account: string | undefined): vscode.PreparedToolInvocation {
  const shown = subject.length <= longestSubject ? subject : `${subject.slice(0, longestSubject).toWellFormed()}…`;
  const reading = account === undefined
    ? vscode.l10n.t('Explaining {0}', shown)
    : vscode.l10n.t('Reading {0} of LivePerson account {1}', shown, account);
  const what = account === undefined
    ? vscode.l10n.t('This explains {0}.', shown)
    : vscode.l10n.t('This reads {0} of LivePerson account {1}, with your credentials.', shown, account);
  const where = vscode.l10n.t(
    'The result goes to the language model of this chat. Names, e-mail addresses, telephone, card and IP numbers are masked; what else people wrote is not.',
  );
  return {
    invocationMessage: plain(reading),
    confirmationMessages: {
      title: account === undefined ? vscode.l10n.t('Explain a LivePerson error?') : vscode.l10n.t('Read from LivePerson?'),
      message: plain([what, ...(note === undefined ? [] : [note]), where].join('\n\n')),
    },
  };
}

/**
 * Every character that Markdown, or what makes links of addresses, has a meaning for. The editor's own way keeps lines from being
 * broken.
 */
function plain(text: string): vscode.MarkdownString {
  return new vscode.MarkdownString(text.replace(/[\\`*_{}[\]()#+\-.!<>|~&:@$]/g, '\\$&'));
}
