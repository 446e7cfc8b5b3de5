import { requirements } from '../../liveperson/auth/acceptance.ts';
import type { AuthorizationKind, CredentialKind } from '../../liveperson/credential.ts';
import type { SignInOutcome } from '../../liveperson/livePersonClient.ts';
import { fullTime, type TimeZone } from '../../liveperson/transcript/clockTime.ts';
import { visibleWord } from '../../liveperson/transcript/visible.ts';
import { explanationLines } from '../../shownText/explanationLines.ts';
import type { DocumentContent } from '../documentContent.ts';
import { sectionedText, type Section } from '../sectionedText.ts';
import type { AccountFindings } from './accountFindings.ts';
import { purposeOf, serviceNames, type Api } from './apis.ts';
import { authorizationInWords, clockInWords, tokenInWords } from './words.ts';

const indent = '    ';

/** The check of an account as a document: services, sign-ins, what each API takes, and what was tried. */
export function accountCheckText(findings: AccountFindings, zone: TimeZone = 'local'): DocumentContent {
  const { accountId, checkedAt, domainApi, skewMs } = findings;
  const { text, parts } = sectionedText({
    title: `Account ${accountId}`,
    facts: [
      { label: 'Checked', value: fullTime(checkedAt, zone) },
      { label: 'Domain API', value: `${domainApi.host}, answered in ${Math.round(domainApi.durationMs)} ms` },
      { label: 'Clock', value: clockInWords(skewMs) },
    ],
    sections: [services(findings), signIns(findings, zone), takes(findings), tried(findings)],
  });
  const failures = failuresOf(findings);
  return { text, transcript: { accountId, parts, source: { kind: 'accountCheck' } }, ...(failures.length > 0 && { failures }) };
}

function failuresOf({ signIns: outcomes, tried: trial }: AccountFindings): NonNullable<DocumentContent['failures']> {
  return [...outcomes, ...(trial.outcome === 'failed' ? [trial] : [])].flatMap((outcome) =>
    'error' in outcome ? [outcome.error] : [],
  );
}

/** That an account lacks a service is a normal condition. Source: Domain API page. */
function services({ hosts }: AccountFindings): Section {
  const named = serviceNames.filter((name) => hosts[name] !== undefined).length;
  const others = Object.keys(hosts).filter((name) => !serviceNames.some((known) => known === name)).map(visibleWord).sort();
  return {
    title: 'Services',
    count: named,
    lines: [
      ...serviceNames.map((name) => {
        const host = hosts[name];
        const found =
          host === undefined ? `not named for this account, which is normal where it has no such product` : visibleWord(host);
        return `${`${name}:`.padEnd(18)}${found} · ${purposeOf(name)}`;
      }),
      ...(others.length === 0 ? [] : [`${'others:'.padEnd(18)}${others.join(', ')} · not called by this extension`]),
    ],
  };
}

function signIns({ signIns: outcomes, accountId, checkedAt }: AccountFindings, zone: TimeZone): Section {
  const lines = outcomes.flatMap((outcome) => [
    `${capital(authorizationInWords(outcome.kind))}: ${stateOf(outcome)}`,
    ...('error' in outcome ? explanationLines(outcome.error.explain()) : tokenInWords(outcome, accountId, checkedAt, zone)).map(
      indented,
    ),
  ]);
  const none = 'No credential is stored. Edit the account to add one: live chats can be read without.';
  return { title: 'Sign-in', count: outcomes.length, lines: outcomes.length === 0 ? [none] : lines };
}

function stateOf(outcome: SignInOutcome): string {
  if ('error' in outcome) return 'failed';
  return outcome.kind === 'bearer' || outcome.kind === 'oauth1' ? 'nothing to sign in to; see what was tried below' : 'signed in';
}

function takes({ authorizations, hosts }: AccountFindings): Section {
  const lines = Array.from(authorizations, ([api, order]) => [
    `${api.name}: ${chosen(api, order, hosts[api.service] !== undefined)}`,
    ...accepted(api).map(indented),
  ]);
  return { title: 'What each API takes', count: lines.length, lines: lines.flat() };
}

function chosen({ service }: Api, [first, ...others]: readonly AuthorizationKind[], hasHost: boolean): string {
  const missing = hasHost ? '' : ` (cannot be called: the account has no ${service})`;
  if (first === undefined) return `no credential that it takes is stored${missing}`;
  const then = others.length === 0 ? '' : `; where that is refused: ${others.map(authorizationInWords).join(', then ')}`;
  return `uses ${authorizationInWords(first)}${then}${missing}`;
}

/** What the documents say, and what they leave open. Nothing where an API takes no credential. */
function accepted({ operation }: Api): readonly string[] {
  const requirement = requirements[operation];
  if (requirement.kind !== 'credential') return [];
  const kinds: readonly CredentialKind[] = ['oauth2', 'login', 'bearer', 'oauth1'];
  const [documented, open] = [true, false].map((isDocumented) =>
    kinds.filter((kind) => (requirement.accepts[kind] === 'documented') === isDocumented).map(authorizationInWords).join(', '));
  return [
    `Documented: ${documented ?? ''}`,
    ...(open === undefined || open === '' ? [] : [`Not documented, so tried last: ${open}`]),
  ];
}

function tried({ tried: trial }: AccountFindings): Section {
  const name = 'Engagement History of the last hour';
  switch (trial.outcome) {
    case 'answered':
      return section(
        `${name}: answered in ${Math.round(trial.durationMs)} ms, asked with ${authorizationInWords(trial.authorization)}`,
      );
    case 'failed':
      return section(`${name}: failed`, ...explanationLines(trial.error.explain()).map(indented));
    case 'notTried':
      return section(`${name}: not asked, because ${trial.reason}`);
  }
}

function section(...lines: readonly string[]): Section {
  return { title: 'Tried', count: 1, lines };
}

function indented(line: string): string {
  return indent + line;
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
