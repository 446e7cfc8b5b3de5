import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { AttributeProblem } from '../../../../src/liveperson/attributes/problem.ts';
import { validateHistory, validateReport, validateVisit } from '../../../../src/liveperson/attributes/validate.ts';
import { readEngagementRecord } from '../../../../src/liveperson/engagementHistory/reader.ts';
import { isList } from '../../../../src/liveperson/fieldKinds.ts';
import type { JsonObject } from '../../../../src/liveperson/json.ts';
import { readVisitState } from '../../../../src/liveperson/visitState/reader.ts';
import { documentedAnswer } from '../documentedAnswer.ts';

const now = Date.UTC(2026, 10, 22);
const briefly = (problems: readonly AttributeProblem[]) =>
  problems.map(({ index, path, severity }) => `${index} ${path}: ${severity}`);

function visit(events: readonly object[], more: object = {}) {
  const [session] = readVisitState({ appSessions: [{ events, ...more }] }).value.sessions;
  assert.ok(session !== undefined);
  return validateVisit(session, now);
}

describe('validateVisit', () => {
  it('finds in the documented example what its own documents contradict, and nothing else', () => {
    const [session] = readVisitState(documentedAnswer('visit-state')).value.sessions;
    assert.ok(session !== undefined);
    const problems = validateVisit(session, now);
    assert.deepEqual(briefly(problems), ['2 numItems: hint', '6 customerAge.customerAgeInYears: hint']);
    assert.deepEqual(
      problems.map(({ key, pageId }) => [key, pageId]),
      [
        ['cartStatus', '1899669462'],
        ['personalInfo', '1899669462'],
      ],
    );
    assert.ok(problems.every(({ rule, message }) => rule !== '' && message !== ''));
  });

  const lead = (fields: JsonObject) => ({ lead: { lead: fields } });
  const cases: Readonly<Record<string, readonly [readonly object[], string[]]>> = {
    'an unknown attribute': [[{ hologram: {} }], ['0 : warning']],
    'an event with two keys': [
      [{ ...lead({ topic: 'a' }), cartStatus: { total: 1, numItems: 0, products: [] } }],
      ['0 : warning', '1 : warning'],
    ],
    'a cart without total and number of items': [
      [{ cartStatus: { total: null, products: [] } }],
      ['0 total: error', '0 numItems: error'],
    ],
    'a cart entry without product': [
      [{ cartStatus: { total: 1, numItems: 1, products: [{ quantity: 1 }] } }],
      ['0 products[0].product: error'],
    ],
    'a cart entry that is no object': [[{ cartStatus: { total: 1, numItems: 0, products: ['shoe'] } }], ['0 products[0]: error']],
    'a price sent as text': [
      [{ cartStatus: { total: 1, numItems: 1, products: [{ product: { price: '7.8' }, quantity: 1 }] } }],
      ['0 products[0].product.price: warning'],
    ],
    'a number that is none': [[lead({ value: 'much' })], ['0 value: warning']],
    'a channel outside the list': [
      [{ marketingCampaignInfo: { marketingCampaignInfo: { originatingChannel: 7 } } }],
      ['0 originatingChannel: warning'],
    ],
    'a channel that only some documents name': [
      [{ marketingCampaignInfo: { marketingCampaignInfo: { originatingChannel: 5 } } }],
      ['0 originatingChannel: hint'],
    ],
    'a status outside the list': [[{ serviceActivity: { serviceActivity: { status: 14 } } }], ['0 status: warning']],
    'a status that only some documents name': [[{ serviceActivity: { serviceActivity: { status: 13 } } }], ['0 status: hint']],
    'a gender outside the three': [[{ personalInfo: { personalInfo: { gender: 'male' } } }], ['0 gender: warning']],
    'a language in words': [[{ personalInfo: { personalInfo: { language: 'English' } } }], ['0 language: hint']],
    'a phone type outside the list': [
      [{ personalInfo: { personalInfo: { contacts: [{ phoneType: 'CELL' }] } } }],
      ['0 contacts[0].phoneType: warning'],
    ],
    'an e-mail without @': [[{ personalInfo: { personalInfo: { contacts: [{ email: 'me' }] } } }], ['0 contacts[0].email: hint']],
    'a month of 13': [
      [{ customerInfo: { customerInfo: { lastPaymentDate: { year: 2014, month: 13, day: 1 } } } }],
      ['0 lastPaymentDate.month: warning'],
    ],
    'a date without its year': [
      [{ customerInfo: { customerInfo: { registrationDate: { year: null, month: 5, day: 1 } } } }],
      ['0 registrationDate: warning'],
    ],
    'a birth in the future': [
      [{ personalInfo: { personalInfo: { customerAge: { customerYearOfBirth: 2030 } } } }],
      ['0 customerAge.customerYearOfBirth: hint'],
    ],
    'a text over 50,000 characters': [[lead({ topic: 'x'.repeat(50_001) })], ['0 topic: error']],
    'an integer of 11 digits': [
      [{ customerInfo: { customerInfo: { companySize: 12_345_678_901 } } }],
      ['0 companySize: warning'],
    ],
    'an integer with a fraction': [
      [{ cartStatus: { total: 1, numItems: 1.5, products: [] } }],
      ['0 numItems: warning', '0 numItems: hint'],
    ],
    'a double with 12 decimals': [[lead({ value: 0.123456789012 })], ['0 value: warning']],
    'a currency that is no code': [[lead({ currency: 'Dollar' })], ['0 currency: hint']],
    'a name in another spelling': [[lead({ Topic: 'a' })], ['0 Topic: hint']],
    'text where an object belongs': [
      [{ customerInfo: { customerInfo: { registrationDate: 'today' } } }],
      ['0 registrationDate: warning'],
    ],
    'a number where text belongs': [[lead({ leadId: 5 })], ['0 leadId: hint']],
    'a word where true or false belongs': [[{ visitorError: { visitorError: { resolved: 'yes' } } }], ['0 resolved: warning']],
    'an error that is not resolved': [[{ visitorError: { visitorError: { code: 'a', resolved: false } } }], ['0 resolved: info']],
    'an order reported twice': [
      [{ purchase: { orderId: 'A', total: 1 } }, { purchase: { orderId: 'A', total: 1 } }],
      ['1 orderId: hint'],
    ],
    'a lead reported twice': [[lead({ leadId: 'A' }), lead({ leadId: 'A' })], ['1 leadId: hint']],
  };
  for (const [what, [events, problems]] of Object.entries(cases)) {
    it(`finds ${what}`, () => {
      assert.deepEqual(briefly(visit(events)), problems);
    });
  }

  it('takes an error as resolved when a later report says so', () => {
    const error = (resolved: boolean) => ({ visitorError: { visitorError: { contextId: 'form', code: 'a', resolved } } });
    assert.deepEqual(visit([error(false), error(true)]), []);
  });

  it('names orders that the service marks as repeated', () => {
    assert.deepEqual(briefly(visit([{ purchase: { orderId: 'A' } }], { purchases: [{ orderId: 'A', repeatedOrderId: true }] })), [
      '0 orderId: hint',
    ]);
  });

  it('finds the order that is marked also where it has no id and something else was reported after it', () => {
    const events = [{ purchase: { total: 1 } }, { customerInfo: { customerInfo: { customerType: 'x' } } }];
    const hints = briefly(visit(events, { purchases: [{ repeatedOrderId: true }] })).filter((line) => line.includes('orderId: hint'));
    assert.deepEqual(hints, ['0 orderId: hint']);
  });

  it('warns of a customer id in a visit with a messaging engagement', () => {
    const event = { customerInfo: { customerInfo: { customerId: 'A' } } };
    const engagement = (conversationType: number) => ({
      engagements: [{ engagement: { engagementEntity: { conversationType } } }],
    });
    assert.deepEqual(briefly(visit([event], engagement(1))), ['0 customerId: warning']);
    assert.deepEqual(visit([event], engagement(0)), []);
  });

  it('takes fields that were not reported for right', () => {
    assert.deepEqual(
      visit([{ customerInfo: { customerInfo: { customerType: null, balance: null, lastPaymentDate: null } } }]),
      [],
    );
  });
});

describe('validateHistory', () => {
  const history = (events: readonly object[]) => validateHistory(readEngagementRecord({ sdes: { events } }).value.sdes, now);

  it('takes numbers and booleans as text for right', () => {
    const events = [
      { cartStatus: { total: '11.7', numItems: '1', products: [{ quantity: '1', product: { price: '7.8' } }] } },
      { visitorError: { visitorError: { level: '2', resolved: 'true' } } },
    ];
    assert.deepEqual(history(events), []);
  });

  it('looks into wrapped contacts and messages', () => {
    const events = [
      { personalInfo: { contacts: [{ personalContact: { email: 'me' } }] } },
      { formFillingError: { visitorError: { message: { string: 'x' }, code: { string: 'y' } } } },
    ];
    assert.deepEqual(briefly(history(events)), ['0 contacts[0].email: hint']);
  });

  it('hints at store fields of an authenticated visitor', () => {
    const event = { customerInfo: { customerInfo: { storeNumber: '1' } } };
    assert.deepEqual(briefly(history([{ ...event, isAuthenticated: true }])), ['0 storeNumber: hint']);
    assert.deepEqual(history([event]), []);
  });

  it('does not mind updates under the same id', () => {
    assert.deepEqual(history([{ purchase: { orderId: 'A' } }, { purchase: { orderId: 'A' } }]), []);
  });
});

describe('validateReport', () => {
  it('finds in the documented reports only what the documents contradict', () => {
    const reports = documentedAnswer('requests/sdes-all-types');
    assert.ok(isList(reports));
    assert.deepEqual(briefly(validateReport(reports, now)), [
      '0 numItems: hint',
      '4 info.channel: warning',
      '5 personal.age.age: hint',
    ]);
  });

  it('reads one report as well as a list', () => {
    assert.deepEqual(briefly(validateReport({ type: 'lead', lead: { value: 'x' } }, now)), ['0 lead.value: warning']);
  });

  it('wants the names of reports, not those of visit states', () => {
    assert.deepEqual(briefly(validateReport({ type: 'ctmrinfo', info: { customerType: 'vip' } }, now)), [
      '0 info.customerType: hint',
    ]);
  });

  it('finds missing types, unknown types and missing wrappers', () => {
    assert.deepEqual(briefly(validateReport([{}, { type: 'hologram' }, { type: 'lead', topic: 'a' }, 'text'], now)), [
      '0 type: error',
      '1 type: warning',
      '2 lead: error',
      '3 : error',
    ]);
  });

  it('never throws, whatever JSON comes', () => {
    fc.assert(
      fc.property(
        fc.jsonValue(),
        fc.jsonValue(),
        fc.constantFrom('cart', 'personal', 'ctmrinfo', 'purchase', 'error'),
        (json, inner, type) => {
          const report: unknown = JSON.parse(
            JSON.stringify([json, { type, info: json, personal: inner, cart: inner, products: json, error: json, total: inner }]),
          );
          assert.ok(isList(report));
          validateReport(report, now);
          visit([{ personalInfo: inner, cartStatus: json, visitorError: { visitorError: inner } }]);
        },
      ),
    );
  });
});
