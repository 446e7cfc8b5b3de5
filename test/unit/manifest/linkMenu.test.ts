import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { DocumentAddress } from '../../../src/documents/documentAddress.ts';
import { documentPath } from '../../../src/documents/documentPath.ts';
import { queryToken } from '../../../src/documents/searchList/queryToken.ts';

type MenuItem = Readonly<Record<'command' | 'when', string>>;

interface Manifest {
  readonly contributes: { readonly menus: Readonly<Record<string, readonly MenuItem[]>> };
}

const accountId = '12345678';
const visit = { accountId, visitorId: 'v', sessionId: 's' };
const offered: readonly DocumentAddress[] = [
  { kind: 'visitState', ...visit },
  { kind: 'transcript', accountId, engagementId: 'e' },
  { kind: 'record', accountId, engagementId: 'e' },
  { kind: 'conversation', accountId, conversationId: 'c' },
  { kind: 'conversationRecord', accountId, conversationId: 'c' },
];
const notOffered: readonly DocumentAddress[] = [
  { kind: 'chatInfo', accountId, chatId: 'H1' },
  { kind: 'chatInfoXml', accountId, chatId: 'H1' },
  { kind: 'accountCheck', accountId },
  { kind: 'searchList', accountId, query: queryToken({ from: 0, to: 1 }) },
  { kind: 'timeline', ...visit },
];

describe('Copy Deep Link at the tab of a document', () => {
  it('is offered only where a link can lead back to what is shown', () => {
    const { contributes } = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;
    const item = contributes.menus['editor/title/context']?.find(({ command }) => command === 'liveperson.copyDeepLink');
    const [, path = ''] = /resourcePath =~ \/(.+)\/$/.exec(item?.when ?? '') ?? [];
    const pattern = new RegExp(path);
    assert.deepEqual(offered.filter((address) => !pattern.test(documentPath(address))), []);
    assert.deepEqual(notOffered.filter((address) => pattern.test(documentPath(address))), []);
  });
});
