import assert from 'node:assert/strict';
import { attributeDefinitions } from '../../../../src/liveperson/attributes/definitions.ts';
import { attributeNamed, attributeTitle } from '../../../../src/liveperson/attributes/nameMap.ts';
import { normalizeFields } from '../../../../src/liveperson/attributes/normalize.ts';
import { unwrapPayload } from '../../../../src/liveperson/attributes/payload.ts';
import { readBackFields } from '../../../../src/liveperson/attributes/renames.ts';
import { isList, isObject } from '../../../../src/liveperson/fieldKinds.ts';
import { keywordAreas } from '../../../../src/liveperson/engagementHistory/rules.ts';
import { documentedAnswer } from '../documentedAnswer.ts';

/** The row of the documented name mapping for each reported type. */
const rows: Readonly<Record<string, readonly string[]>> = {
  cart: ['cartStatus', 'cart', 'CART_STATUS', 'ea.cartStatus'],
  purchase: ['purchase', 'purchases', 'PURCHASE', 'ea.purchase'],
  prodView: ['viewedProduct', 'viewProduct', 'VIEWED_PRODUCT', 'ea.viewedProduct'],
  ctmrinfo: ['customerInfo', 'CUSTOMER_INFO', 'ea.customerInfo'],
  mrktInfo: ['marketingCampaignInfo', 'MARKETING_CAMPAIGN_INFO', 'ea.marketingCampaignInfo'],
  personal: ['personalInfo', 'PERSONAL_INFO', 'ea.personalInfo'],
  lead: ['lead', 'leads', 'LEAD', 'ea.lead'],
  service: ['serviceActivity', 'SERVICE_ACTIVITY', 'ea.serviceActivity'],
  error: ['visitorError', 'formFillingError', 'VISITOR_ERROR', 'ea.visitorError'],
  searchInfo: ['searchContent', 'SEARCH_CONTENT'],
};

describe('attribute names', () => {
  for (const [type, names] of Object.entries(rows)) {
    it(`lead from every name of ${type} to it`, () => {
      assert.deepEqual(
        names.map((name) => attributeNamed(name)?.type),
        names.map(() => type),
      );
    });
  }

  it('cover the ten documented types and every search area for attributes', () => {
    assert.deepEqual(attributeDefinitions.map(({ type }) => type).sort(), Object.keys(rows).sort());
    const areas = attributeDefinitions.flatMap(({ names }) => names.searchArea ?? []);
    assert.deepEqual(areas.sort(), keywordAreas.filter((area) => area.startsWith('ea.')).toSorted());
  });

  it('are titles of the product, or the name itself', () => {
    assert.deepEqual(
      [attributeTitle('viewProduct'), attributeTitle('ctmrinfo'), attributeTitle('hologram')],
      ['Viewed product', 'Customer info', 'hologram'],
    );
  });
});

describe('readBackFields', () => {
  const sent = documentedAnswer('requests/sdes-all-types');
  const reports = isList(sent) ? sent.filter(isObject) : [];
  const readBack = (type: string) => {
    const definition = attributeNamed(type);
    const report = reports.find((candidate) => candidate['type'] === type);
    assert.ok(definition !== undefined && report !== undefined);
    return readBackFields(definition, report);
  };

  it('renames the fields of customer info', () => {
    const { customerType, customerStatus, customerId } = readBack('ctmrinfo');
    assert.deepEqual([customerType, customerStatus, customerId], ['vip', 'cancelled', '138766AC']);
  });

  it('renames the channel of a marketing source', () => {
    assert.deepEqual(readBack('mrktInfo'), { originatingChannel: '1', affiliate: 'Yahoo', campaignId: 'US coupon campaign' });
  });

  it('renames names and age of a person, and leaves contacts', () => {
    const { name, surname, customerAge, contacts } = readBack('personal');
    assert.deepEqual(
      [name, surname, customerAge],
      ['John', 'Doe', { customerAgeInYears: 34, customerYearOfBirth: 1980, customerMonthOfBirth: 4, customerDateOfBirth: 15 }],
    );
    assert.deepEqual(contacts, [
      {
        email: 'myname@example.com',
        phone: '+1 212-788-8877',
        phoneType: 'HOME',
        address: { country: 'Russia', region: 'Moscow' },
      },
    ]);
  });

  it('takes the fields of a cart from beside its type', () => {
    assert.deepEqual(Object.keys(readBack('cart')), ['total', 'currency', 'numItems', 'products']);
  });

  it('keeps fields that no document names, and reads a report without its fields as empty', () => {
    const definition = attributeNamed('lead');
    assert.ok(definition !== undefined);
    assert.deepEqual(readBackFields(definition, { type: 'lead', lead: { topic: 'a', colour: 'red' } }), {
      topic: 'a',
      colour: 'red',
    });
    assert.deepEqual(readBackFields(definition, { type: 'lead', lead: 'a' }), {});
  });
});

describe('unwrapPayload', () => {
  it('takes a flat and a wrapped payload out of the same envelope', () => {
    const envelope = {
      serverTimeStamp: '1435764972045',
      originalTimeStamp: 5,
      contexts: { page: { id: 7 } },
      isAuthenticated: 'false',
    };
    const facts = { serverTime: 1435764972045, originalTime: 5, pageId: '7', authenticated: false };
    assert.deepEqual(unwrapPayload('cartStatus', { ...envelope, total: '11.7' }), { data: { total: '11.7' }, ...facts });
    assert.deepEqual(unwrapPayload('lead', { ...envelope, lead: { topic: 'a' } }), { data: { topic: 'a' }, ...facts });
    assert.deepEqual(unwrapPayload('formFillingError', { ...envelope, visitorError: { level: '2' } }), {
      data: { level: '2' },
      ...facts,
    });
  });
});

describe('normalizeFields', () => {
  it('gives one form to what histories write in several', () => {
    assert.deepEqual(
      normalizeFields({
        Currency: 'USD',
        contacts: [{ personalContact: { email: 'a@b' } }, { email: 'c@d' }],
        message: { string: 'x' },
        code: 'y',
      }),
      {
        currency: 'USD',
        contacts: [{ email: 'a@b' }, { email: 'c@d' }],
        message: 'x',
        code: 'y',
      },
    );
  });

  it('does not overwrite what is there', () => {
    assert.deepEqual(normalizeFields({ Currency: 'USD', currency: 'EUR', message: { a: 1, string: 'x' } }), {
      Currency: 'USD',
      currency: 'EUR',
      message: { a: 1, string: 'x' },
    });
  });
});
