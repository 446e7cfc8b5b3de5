import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { KnownValues } from '../../../src/privacy/knownValues.ts';
import { ScreenMasker } from '../../../src/privacy/screenMasker.ts';
import { projectRoot } from '../../host/project.ts';
import { assertLinear } from '../growth.ts';

const key = new Uint8Array(32).fill(7);
const name = 'Zoë van Fulano';
const answer = {
  info: {
    visitorName: name,
    agentFullName: 'Ada Muster',
    agentLoginName: 'ada@brand.example',
    agentId: '1188472210',
    engagementId: '123456784294967524',
  },
  customerInfo: { customerId: '138766AC', phone: '12345678' },
  personalInfo: { name: 'Li' },
};

function maskerOf(hideText = false, learnt: unknown = answer): ScreenMasker {
  const known = new KnownValues();
  known.learn(learnt);
  return new ScreenMasker({ key, known, hideText });
}

describe('What is shown while the screen is masked', () => {
  const masker = maskerOf();
  const token = masker.text(name);

  for (const [form, text] of Object.entries({
    'as it was sent': name,
    'in capitals': 'ZOË VAN FULANO',
    'in small letters': 'zoë van fulano',
    'with an accent written in two characters': 'Zoe\u0308 van Fulano',
    'in an address': 'https://shop.example/?who=Zo%C3%AB%20van%20Fulano',
    'in a form': 'who=Zo%C3%AB+van+Fulano&x=1',
    'with points': 'zoë.van.fulano',
    'in a sentence': 'I am Zoë van Fulano, hello',
  })) {
    it(`holds no known name ${form}`, () => {
      const masked = masker.text(text);
      assert.doesNotMatch(masked.normalize('NFC'), /fulano|zo(?:ë|%C3)/i);
      assert.ok(masked.includes(token), masked);
    });
  }

  it('still names the account, though a customer number be the same', () => {
    const known = new KnownValues();
    known.learn({ customerInfo: { customerId: '12345678' } });
    known.spareAccount('12345678');
    assert.equal(new ScreenMasker({ key, known, hideText: false }).text('Account 12345678'), 'Account 12345678');
  });

  it('holds no first name or surname alone either, where it is written as one', () => {
    assert.doesNotMatch(masker.text('Hi Zoë, Mrs FULANO? Thanks, Ada.'), /Zoë|Fulano|Ada/i);
    assert.equal(masker.text('a muster of words'), 'a muster of words');
  });

  it('holds a name of two letters only where it is a word', () => {
    assert.equal(masker.text('Hi Li, a list in liters'), `Hi ${masker.text('Li')}, a list in liters`);
    assert.match(masker.text('Li'), /^\[name-\w+\]$/);
  });

  for (const [form, text] of Object.entries({
    plain: 'mail Ann.Doe@Example.com now',
    'percent-encoded': 'https://x.example/p?m=ann.doe%40example.com',
    'percent-encoded twice over in part': 'https://x.example/p?m=%61nn.doe%40example%2Ecom',
    'with character references': 'mail ann.doe&#64;example&period;com now',
    'in the path of an address': 'https://x.example/u/ann.doe@example.com/orders',
  })) {
    it(`holds no e-mail address: ${form}`, () => {
      assert.doesNotMatch(masker.text(text), /doe/i);
    });
  }

  it('holds none in keys of JSON, in numbers, in JSON within JSON', () => {
    const inner = JSON.stringify({ note: `call ${name}` });
    const masked = masker.body(
      JSON.stringify({ 'ann@example.com': 1, [name]: 2, [name.toUpperCase()]: 3, contact: 491701234567, inner }),
    );
    assert.doesNotMatch(masked, /ann@|fulano|4917/i);
    assert.doesNotThrow(() => { JSON.parse(masked); });
  });

  it('keeps the structure of the entries of a HAR file, whatever a visitor is called', () => {
    const names = ['url', 'text', 'headers', 'request', 'name', 'status', 'value'];
    const har = { request: { url: '/a', headers: [{ name: 'Host', value: 'x' }] }, text: 'b', status: 200 };
    const hostile = maskerOf(false, names.map((visitorName) => ({ visitorName })));
    const masked: unknown = JSON.parse(hostile.body(JSON.stringify(har)));
    assert.deepEqual(keysOf(masked), keysOf(har));
  });

  it('holds none in fields that are named like ids', () => {
    const masked = masker.body('{"leadId":"anna@example.com","externalId":"+49 170 1234567","visitId":"4917012345678"}');
    assert.match(masked, /^\{"leadId":"\[email-\w+\]","externalId":"\[phone-\w+\]","visitId":"4917012345678"\}$/);
    const { orderId, values } = masker.data({
      orderId: 'anna@example.com',
      values: [{ path: 'lead.leadId', text: 'anna@example.com' }],
    });
    assert.doesNotMatch(`${orderId} ${values[0]?.text ?? ''}`, /anna/);
  });

  it('holds none of the values that have no form of their own: a customer number, a short telephone number', () => {
    assert.doesNotMatch(masker.text('customer 138766ac, phone 12345678'), /138766|12345678/i);
  });

  it('keeps the ids of the platform, which look like telephone numbers', () => {
    const text = 'agent 1188472210, engagement 123456784294967524';
    assert.equal(masker.text(text), text);
    assert.match(masker.text('agent 1188472211'), /\[phone-/);
  });

  it('is masked once, line by line, and by the same tokens as files', () => {
    const text = `${name}\n\tann@example.com\r\n${name}`;
    const once = masker.text(text);
    assert.equal(masker.text(once), once);
    assert.equal(once.split('\n').length, 3);
    assert.equal(once.split('\n')[0], token);
  });

  it('is what a page gets: names by field, attributes by path, ids as they are', () => {
    const masked = masker.data({
      phase: 'done',
      rows: [{ id: '123456784294967524', agent: 'Somebody', visitorName: 'Unheard', start: 1 }],
      values: [{ path: 'customerInfo.customerAgeInYears', text: '42' }, { path: 'info.ctype', text: 'vip' }],
      facts: [{ label: 'Session id', value: '4111111111111111', code: true }],
    });
    assert.deepEqual({ ...masked, rows: [] }, {
      phase: 'done',
      rows: [],
      values: [{ path: 'customerInfo.customerAgeInYears', text: masked.values[0]?.text }, { path: 'info.ctype', text: 'vip' }],
      facts: [{ label: 'Session id', value: '4111111111111111', code: true }],
    });
    assert.match(masked.values[0]?.text ?? '', /^\[id-/);
    assert.match(`${masked.rows[0]?.agent ?? ''}${masked.rows[0]?.visitorName ?? ''}`, /^\[name-\w+\]\[name-\w+\]$/);
    assert.equal(masked.rows[0]?.id, '123456784294967524');
  });

  it('comes back from a page as what it stands for', () => {
    const sent = { facets: { agent: [name] }, text: 'ann@example.com', from: 1 };
    assert.deepEqual(masker.restored(masker.data(sent)), sent);
  });

  it('is not what was said either, on request', () => {
    const hiding = maskerOf(true);
    const { lines, snippet, message } = hiding.data({
      lines: [{ speaker: 'Bob', role: 'visitor', text: 'my dog is ill' }],
      snippet: { before: 'my', hit: 'dog', after: 'is ill' },
      message: 'No answer',
    });
    assert.doesNotMatch(JSON.stringify([lines, snippet]), /dog|ill/);
    assert.equal(message, 'No answer');
  });

  it('holds nothing personal of any documented answer, in whatever form it is repeated', () => {
    const files = globSync('test/fixtures/*.json', { cwd: projectRoot });
    for (const file of files) {
      const json = readFileSync(join(projectRoot, file), 'utf8');
      const known = new KnownValues();
      known.learnJson(json);
      const own = new ScreenMasker({ key, known, hideText: false });
      for (const value of personalIn(json)) {
        for (const form of [
          value,
          value.toUpperCase(),
          encodeURIComponent(value),
          JSON.stringify({ [value]: value }),
          `So ${value}, yes`,
        ]) {
          const shown = own.body(form);
          assert.ok(!shown.toLowerCase().includes(value.toLowerCase()), `${file}: ${shown}`);
        }
      }
    }
  });

  it('is masked in linear time, however many people have the same first name', () => {
    assertLinear(
      (size) => Array.from({ length: size }, (_, index) => ({ visitorName: `Anna Number${index}` })),
      (people) => maskerOf(false, people).text('Anna Anna '.repeat(people.length)),
      1000,
    );
  });

  it('is masked in linear time, however many people are known', () => {
    const many = maskerOf(
      false,
      Array.from({ length: 5000 }, (_, index) => ({ visitorName: `Visitor${index} Number${index % 70}` })),
    );
    assertLinear((size) => 'Visitor7 said hello to Number12 '.repeat(size), (text) => many.text(text), 500);
    assertLinear((size) => 'Visitor '.repeat(size), (text) => many.text(text), 1000);
    assertLinear((size) => '%41'.repeat(size), (text) => many.text(text), 1000);
    assertLinear((size) => '&#64;'.repeat(size), (text) => many.text(text), 1000);
  });

  it('takes any text without failing', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => {
      masker.body(text);
      assert.equal(masker.text(text).split('\n').length, text.split('\n').length);
    }));
  });
});

describe('The people a window knows of', () => {
  it('are forgotten, the oldest first, before they take up much room', () => {
    const known = new KnownValues();
    for (let index = 0; index < 30_000; index++) known.learn({ visitorName: `Somebody${index}` });
    assert.equal(known.startingWith('somebody0').size, 0);
    assert.equal(known.startingWith('somebody29999').size, 1);
  });

  it('are not what nobody is called by', () => {
    const known = new KnownValues();
    for (const visitorName of ['You', 'visitor', 'Agent', 'Support Team', 'NA', '', '17']) known.learn({ visitorName });
    for (const word of ['you', 'visitor', 'agent', 'support', 'team', 'na', '17']) assert.equal(known.startingWith(word).size, 0);
  });
});

function keysOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(keysOf);
  if (typeof value !== 'object' || value === null) return null;
  return Object.entries(value).map(([key, item]) => [key, keysOf(item)]);
}

/** Values of the fields that the documents use for people. */
function personalIn(json: string): readonly string[] {
  const found = json.matchAll(
    /"(?:email|visitorName|agentFullName|agentLoginName|agentNickName|surname|ipAddress|customerId)" *: *"([^"]+)"/g,
  );
  // One example names the field instead of a customer.
  const nobody = /^(?:you|visitor|info|na|null|undefined|customerId|.{1,2})$/i;
  return Array.from(found, ([, value = '']) => value).filter((value) => !nobody.test(value));
}
