import assert from 'node:assert/strict';
import { findInText } from '../../../src/workspaceCheck/findInText.ts';
import { movableCredentialAt, placeholderOf } from '../../../src/workspaceCheck/movableCredential.ts';
import { bearer, clientSecret, keys, token } from './texts.ts';

const { appKey, secret, accessToken, accessTokenSecret } = keys;

describe('A credential that is moved out of a text', () => {
  const apiKey = `// liveperson\nconst account = '12345678';\nconst keys = ${JSON.stringify(keys, undefined, 2)};\n`;

  it('is the whole API key, whichever of its values was pointed at', () => {
    for (const value of Object.values(keys)) {
      const found = movableCredentialAt(apiKey, apiKey.indexOf(value));
      assert.equal(found?.kind, 'oauth1');
      assert.equal(found.accountId, '12345678');
      assert.deepEqual(found.fields, {
        consumerKey: appKey,
        consumerSecret: secret,
        token: accessToken,
        tokenSecret: accessTokenSecret,
      });
      assert.deepEqual(found.places.map(({ offset, length }) => apiKey.slice(offset, offset + length)), Object.values(keys));
    }
  });

  it('takes the nearer one of two keys', () => {
    const other = 'ab12cd34ef56ab78cd90ef12ab34cd56';
    const text = `liveperson\nappKey=${other}\n${' '.repeat(300)}\nappKey=${appKey}\naccessToken=${accessToken}\n`;
    assert.equal(movableCredentialAt(text, text.indexOf(accessToken))?.fields.consumerKey, appKey);
  });

  it('is a client secret with its id, which stays in the text', () => {
    const text = `liveperson:\n  account-id: 87654321\n  client_id: 00000000-0000-0000-0000-000000000000\n  client_secret: "${clientSecret}"\n`;
    const found = movableCredentialAt(text, text.indexOf(clientSecret));
    assert.deepEqual(found, {
      kind: 'oauth2',
      fields: { clientSecret, clientId: '00000000-0000-0000-0000-000000000000' },
      accountId: '87654321',
      places: [{ offset: text.indexOf(clientSecret), length: clientSecret.length }],
    });
  });

  it('is a bearer or a token, with the account that an address names', () => {
    for (const value of [bearer, token()]) {
      const text = `curl -H 'Authorization: Bearer ${value}' https://va.msghist.liveperson.net/messaging_history/api/account/12345678/conversations`;
      const found = movableCredentialAt(text, text.indexOf(value));
      assert.deepEqual([found?.kind, found?.fields, found?.accountId], ['bearer', { token: value }, '12345678']);
    }
  });

  it('is gone when the text changed meanwhile', () => {
    assert.equal(movableCredentialAt(apiKey.replace(secret, ''), apiKey.indexOf(secret)), undefined);
    assert.equal(movableCredentialAt('', 0), undefined);
  });

  it('leaves a placeholder that is not found again', () => {
    const placeholder = placeholderOf('12345678');
    const text = Object.values(keys).reduce((left, value) => left.replace(value, placeholder), apiKey);
    assert.deepEqual(findInText(text), []);
    assert.match(placeholder, /^\w+$/);
  });
});
