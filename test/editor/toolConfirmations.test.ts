import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { Toolbox } from '../../src/tools/toolbox.ts';
import { documented } from './sandboxAccount.ts';

const { accountId, chatId } = documented;

describe('What a person is asked before a tool runs', () => {
  const account = { id: accountId, name: 'Shop *live*', credentialKinds: [] };
  const toolbox = new Toolbox({
    accounts: { get: (id) => (id === account.id ? account : undefined), list: () => [account] },
    clients: { get: () => Promise.reject(new Error('Nothing may be read while a call is prepared.')) },
    calls: { get: () => undefined, list: () => [] },
    masker: () => Promise.reject(new Error('Nothing may be masked while a call is prepared.')),
    isTrusted: () => true,
  });
  const asked = (
    name: Parameters<Toolbox['prepare']>[0],
    input: object,
  ): { readonly question: string; readonly title: string } => {
    const { confirmationMessages } = toolbox.prepare(name, input);
    const message = confirmationMessages?.message;
    return {
      title: confirmationMessages?.title ?? '',
      question: message instanceof vscode.MarkdownString ? message.value : (message ?? ''),
    };
  };

  it('names what is read, the account, and that it goes to a language model', () => {
    const { title, question } = asked('liveperson_get_chat_status', { chatId });
    assert.equal(title, 'Read from LivePerson?');
    assert.ok(question.replaceAll('\\', '').includes(chatId), question);
    assert.match(question, /12345678/);
    assert.match(question, /goes to the language model/);
    assert.match(question, /keeps the chat alive/);
  });

  it('shows what the model wrote, and the account, as plain text', () => {
    const { question } = asked('liveperson_search_transcripts', { last: '7d', keyword: '[trust](command:evil)<img src=x>' });
    assert.doesNotMatch(question, /(?<!\\)(?:\[trust|\(command|<img|\*live)/);
  });

  it('says which of the two products is searched', () => {
    assert.match(asked('liveperson_search_transcripts', { last: '7d' }).question, /ended chats that match/);
    assert.match(
      asked('liveperson_search_transcripts', { product: 'conversations', last: '7d' }).question,
      /messaging conversations that match/,
    );
  });

  it('is nothing where the call will be refused: the model hears why', () => {
    const { confirmationMessages, invocationMessage } = toolbox.prepare('liveperson_get_transcript', { engagementId: 'x' });
    assert.equal(confirmationMessages, undefined);
    assert.ok(typeof invocationMessage === 'string' && invocationMessage.includes('not valid'));
  });

  it('is asked for an explanation, too: it holds what a service answered', () => {
    assert.match(asked('liveperson_explain_error', {}).question, /latest failed request/);
  });
});
