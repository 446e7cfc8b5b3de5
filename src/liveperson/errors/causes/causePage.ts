import { serviceNames } from '../summary.ts';
import type { CauseRow, Condition } from './cause.ts';
import { causeTable } from './causeTable.ts';

/** The table of causes as a page of documentation: one section a kind of failure, its causes in the order of likelihood. */
export function causePage(): string {
  const kinds = [...new Set(causeTable.flatMap(({ when }) => when.kinds ?? []))].sort();
  const head = ['# Failures and what they mean', '`npm run docs` writes this page from the table of causes.'];
  return `${[...head, ...kinds.map(section)].join('\n\n')}\n`;
}

function section(kind: string): string {
  const rows = causeTable.filter(({ when }) => when.kinds?.some((candidate) => candidate === kind) ?? false);
  return [`## ${kind}`, ['| When | Cause | Next steps | Source |', '|---|---|---|---|', ...rows.map(line)].join('\n')].join(
    '\n\n',
  );
}

function line({ when, text, evidenceIs, nextSteps, source }: CauseRow): string {
  const named = evidenceIs === 'required' ? `${text} (named only when the request shows it)` : text;
  const cells = [describe(when), named, nextSteps.map(({ label }) => label).join('; '), source];
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}

/** A condition in words, without the kind, which is the section's heading. */
function describe({ services, operations, status, codes, oauthProblems, authorizations, networkCodes }: Condition): string {
  const parts = [
    services?.map((service) => serviceNames[service]).join(' or '),
    operations?.join(' or '),
    status && `status ${status.join(' or ')}`,
    codes && `code ${codes.join(' or ')}`,
    oauthProblems && `oauth_problem ${oauthProblems.join(' or ')}`,
    authorizations && `authorised with ${authorizations.join(' or ')}`,
    networkCodes && `\`${networkCodes.source}\``,
  ];
  return parts.filter((part) => part !== undefined).join(', ') || 'any';
}
