import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../host/project.ts';
import { findCredentials } from '../../../src/workspaceCheck/findCredentials.ts';
import { bearer, clientSecret, keys, token } from './texts.ts';

/** What is found, as `role value`. */
function found(text: string): readonly string[] {
  return findCredentials(text).map(({ role, offset, length }) => `${role} ${text.slice(offset, offset + length)}`);
}

const allKeys = [
  `appKey ${keys.appKey}`,
  `secret ${keys.secret}`,
  `accessToken ${keys.accessToken}`,
  `accessTokenSecret ${keys.accessTokenSecret}`,
];

describe('Credentials in a text', () => {
  it('are an API key with its four values, as the login call has them', () => {
    assert.deepEqual(found(`// liveperson\n${JSON.stringify(keys, undefined, 2)}`), allKeys);
  });

  it('are found in an environment file, in code, in XML and in escaped JSON', () => {
    const { appKey, secret, accessToken, accessTokenSecret } = keys;
    assert.deepEqual(found(`LP_APP_KEY=${appKey}\nLP_SECRET=${secret}\nLP_ACCESS_TOKEN=${accessToken}\nLP_ACCESS_TOKEN_SECRET=${accessTokenSecret}\nLP_ACCOUNT=12345678`), allKeys);
    assert.deepEqual(
      found(`import lp from 'liveperson';\nconst appKey: string = '${appKey}', secret = \`${secret}\`;\nlp.accessToken="${accessToken}"; lp.accessTokenSecret = '${accessTokenSecret}'`),
      allKeys,
    );
    assert.deepEqual(
      found(`<liveperson><appKey>${appKey}</appKey><secret>${secret}</secret><accessToken>${accessToken}</accessToken><accessTokenSecret>${accessTokenSecret}</accessTokenSecret></liveperson>`),
      allKeys,
    );
    assert.deepEqual(found(JSON.stringify(`liveperson ${JSON.stringify(keys)}`)), allKeys);
  });

  it('are app key and token of a signed header', () => {
    const header = `curl https://va.enghist.liveperson.net/ -H 'Authorization: OAuth oauth_consumer_key="${keys.appKey}", oauth_token="${keys.accessToken}", oauth_nonce="c1c04ec4"'`;
    assert.deepEqual(found(header), [`appKey ${keys.appKey}`, `accessToken ${keys.accessToken}`]);
  });

  it('are a bearer of the Login Service, under any of its names', () => {
    for (const text of [`"bearer": "${bearer}"`, `Authorization: Bearer ${bearer}`, `access_token=${bearer}&x`])
      assert.deepEqual(found(`liveperson ${text}`), [`bearer ${bearer}`], text);
  });

  it('are a client secret of an application', () => {
    assert.deepEqual(
      found(`liveperson: { client_id: '00000000-0000-0000-0000-000000000000', client_secret: '${clientSecret}' }`),
      [`clientSecret ${clientSecret}`],
    );
    assert.deepEqual(found(`# liveperson\nCLIENT_SECRET=${clientSecret}`), [`clientSecret ${clientSecret}`]);
  });

  it('are a quoted secret as a whole, whatever characters are in it', () => {
    for (const secret of [`${clientSecret}$x!9`, `${clientSecret}@a,b;c&d|e?#^*`]) {
      for (const text of [`client_secret: '${secret}'`, JSON.stringify(JSON.stringify({ clientSecret: secret }))])
        assert.deepEqual(found(`liveperson ${text}`), [`clientSecret ${secret}`], text);
    }
  });

  it('are a token that says itself that LivePerson issued it, wherever it stands', () => {
    assert.deepEqual(found(`x = ["${token()}"]`), [`token ${token()}`]);
    assert.deepEqual(found(`liveperson access_token: "${token()}"`), [`token ${token()}`]);
  });

  it('are the documented answers of token and login service', () => {
    const fixture = (name: string): string => readFileSync(join(projectRoot, 'test/fixtures', name), 'utf8');
    assert.deepEqual(findCredentials(fixture('oauth2-token-response.json')).map(({ role }) => role), ['token']);
    assert.deepEqual(found(`liveperson ${fixture('login-response.json')}`), [`bearer ${bearer}`]);
  });
});

describe('No credentials in a text', () => {
  const nothing: Readonly<Record<string, string>> = {
    'the same names in a project of something else': `${JSON.stringify(keys)} client_secret: "${clientSecret}"`,
    'a token of another issuer': `liveperson "${token({ iss: 'https://login.example.com' })}"`,
    'a token whose claims cannot be read': `eyJhbGciOiJSUzI1NiJ9.eyJ${'A'.repeat(40)}.c2lnbmF0dXJl`,
    'the public key of the Server Chat API':
      'liveperson appKey: "721c180b09eb463d9f3191c41762bb68", secret: "5c0f1a2b3d4e4f60718293a4b5c6d7e8"',
    'an app key alone': `liveperson appKey: "${keys.appKey}"`,
    'a secret alone': `liveperson secret: "${keys.secret}"`,
    'a secret far from its key': `liveperson appKey: "${keys.appKey}"${' '.repeat(2000)}secret: "${keys.secret}"`,
    'a hash without a telling name': `liveperson integrity: "${bearer}" etag: "${keys.appKey}" csrf: "${bearer}"`,
    'zeros in place of a value': `liveperson bearer: "${'0'.repeat(64)}" accessToken: "${'x'.repeat(32)}"`,
    'a placeholder': 'liveperson clientSecret: "your-client-secret-1", client_secret: "MOVED_TO_LIVEPERSON_ACCOUNT_12345678"',
    'a name of a variable':
      'liveperson clientSecret: process.env.LP_CLIENT_SECRET2, client_secret: secretOfApplication1, clientSecret=readSecret123()',
    'the beginning of a value that is put together, or goes on in some other way':
      `liveperson clientSecret: "${clientSecret}\${rest}", client_secret: '${clientSecret} and more', clientSecret: "${clientSecret}'`,
    'the documented body of a login':
      'liveperson { "appKey": "appKey_value", "secret": "secret_value", "accessToken": "accessToken_value", "accessTokenSecret": "accessTokenSecret_value" }',
  };
  for (const [name, text] of Object.entries(nothing)) {
    it(`are ${name}`, () => {
      assert.deepEqual(found(text), []);
    });
  }

  it('are in the finding itself: it tells where and what, never the value', () => {
    assert.deepEqual(findCredentials(`liveperson bearer: "${bearer}"`), [
      { kind: 'credential', role: 'bearer', offset: 20, length: 64 },
    ]);
  });
});
