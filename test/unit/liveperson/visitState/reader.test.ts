import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readVisitState } from '../../../../src/liveperson/visitState/reader.ts';
import { documentedAnswer } from '../documentedAnswer.ts';

const documented = readVisitState(documentedAnswer('visit-state'));
const [session] = documented.value.sessions;

describe('readVisitState', () => {
  it('finds nothing undocumented in the documented examples', () => {
    assert.deepEqual(documented.deviations, []);
    assert.deepEqual(readVisitState(documentedAnswer('visit-state-minimal')).deviations, []);
  });

  it('takes the monitoring session id from before the dot', () => {
    assert.equal(documented.value.sessionId, 'jnPABZYjQcOS2Uk5fp_HnA');
  });

  it('reads the simple facts of the session', () => {
    assert.equal(session?.startTime, 1475675316327);
    assert.deepEqual(
      [session.ipv4, session.deviceFamily, session.deviceOS, session.mobile, session.geo?.countryCode],
      ['195.62.30.20', 'DESKTOP', 'MAC_OSX', false, 'IL'],
    );
    assert.deepEqual(
      [session.siteControlGroup, session.externalReferrer, session.searchEngine],
      [undefined, undefined, {}],
      'NA and "" mean none',
    );
  });

  it('reads what was shown, to whom, where and whether it was accepted', () => {
    const [first, second] = session?.engagements ?? [];
    assert.deepEqual(
      [first?.contextId, first?.state, first?.type, first?.campaignId, first?.goalId, first?.campaignEngagementId],
      ['1', 1, 6, '554983412', '554983512', '555008112'],
    );
    assert.deepEqual([first?.skillName, first?.skillId], [undefined, undefined], '*!@NULL*!@ and -1 mean no skill');
    assert.deepEqual(
      [first?.visitorProfileIds, first?.visitorBehaviorIds, first?.onSiteLocationIds],
      [['493914412'], ['493914512'], ['493914612']],
    );
    assert.deepEqual([first?.accepted, second?.accepted], [[], [{ time: 1475675334770, pageId: '1899669462' }]]);
  });

  it('prefers the page address with its scheme', () => {
    const [page] = session?.pages ?? [];
    assert.deepEqual(
      [page?.url, page?.title, page?.timeOnPage, page?.loaded, page?.referrer, page?.sections],
      ['https://testfile.com', 'Test Page', 21482, true, undefined, []],
    );
  });

  it('takes each report out of its envelope and joins it to its page', () => {
    assert.deepEqual(
      session?.events.map(({ key }) => key),
      [
        'marketingCampaignInfo',
        'lead',
        'cartStatus',
        'purchase',
        'viewedProduct',
        'customerInfo',
        'personalInfo',
        'serviceActivity',
        'visitorError',
      ],
    );
    assert.ok(session.events.every(({ pageId, time }) => pageId === '1899669462' && time === 1475675316326));
    assert.deepEqual(session.events[0]?.data, { originatingChannel: 1, affiliate: 'Yahoo', campaignId: 'US coupon campaign' });
    assert.deepEqual(Object.keys(session.events[2]?.data ?? {}), ['total', 'numItems', 'products']);
    assert.deepEqual(session.events[3]?.data['cart'], {
      total: null,
      numItems: null,
      products: [{ product: { name: 'antivirus pro plan', category: 'software', sku: 'xyz001', price: 7.8 }, quantity: 3 }],
    });
  });

  it('unwraps the latest view of each attribute', () => {
    const aggregates = new Map(session?.aggregates.map(({ key, items }) => [key, items]));
    assert.deepEqual([...aggregates.keys()].sort(), [
      'cart',
      'customerInfo',
      'leads',
      'marketingCampaignInfo',
      'personalInfo',
      'purchases',
      'serviceActivity',
      'viewedProduct',
      'visitorError',
    ]);
    assert.deepEqual(aggregates.get('marketingCampaignInfo'), [
      { originatingChannel: 1, affiliate: 'Yahoo', campaignId: 'US coupon campaign' },
    ]);
    assert.equal(aggregates.get('cart')?.[0]?.['lastTotalChange'], 11.7);
    assert.equal(aggregates.get('leads')?.[0]?.['leadSeqId'], '1');
  });

  it('keeps targeting by entity id', () => {
    assert.deepEqual(session?.targeting['revAllVBs'], ['493914512', '522493012']);
  });

  it('keeps what is not documented, and names it', () => {
    const { value, deviations } = readVisitState({
      id: 'a.b',
      news: 1,
      appSessions: [{ more: {}, events: [{ searchInfo: { keywords: ['a'] } }, { newThing: 5 }] }],
    });
    assert.deepEqual(
      value.sessions[0]?.events.map(({ key, data }) => [key, data]),
      [
        ['searchInfo', { keywords: ['a'] }],
        ['newThing', { value: 5 }],
      ],
    );
    assert.deepEqual(
      deviations.map(({ path }) => path),
      ['news', 'appSessions[0].more', 'appSessions[0].events[1].newThing'],
    );
  });

  it('keeps each report of an event with several keys', () => {
    const { value, deviations } = readVisitState({
      appSessions: [{ events: [{ lead: { lead: { topic: 'a' } }, cartStatus: { total: 1 } }] }],
    });
    assert.deepEqual(
      value.sessions[0]?.events.map(({ key }) => key),
      ['lead', 'cartStatus'],
    );
    assert.match(deviations[0]?.message ?? '', /exactly one key, got 2/);
  });

  it('reads a session that stands at the top, as the element table has it', () => {
    const { value } = readVisitState({ id: 'a.b', pages: [{ id: 1 }], lpv4: '1.2.3.4' });
    assert.deepEqual([value.sessions[0]?.pages[0]?.id, value.sessions[0]?.ipv4], ['1', '1.2.3.4']);
  });

  it('reads an object where a list is documented', () => {
    assert.equal(readVisitState({ appSessions: { pages: { id: '7' } } }).value.sessions[0]?.pages[0]?.id, '7');
  });

  it('never throws, whatever JSON comes', () => {
    fc.assert(fc.property(fc.jsonValue(), (json) => void readVisitState(json)));
    fc.assert(
      fc.property(
        fc.jsonValue(),
        fc.jsonValue(),
        fc.jsonValue(),
        (engagements, pages, events) => void readVisitState({ appSessions: [{ engagements, pages, events, geo: events }] }),
      ),
    );
    fc.assert(
      fc.property(
        fc.jsonValue(),
        (json) =>
          void readVisitState({
            appSessions: [
              { engagements: [{ engagement: json, impressionAccepted: json }], cart: json, pages: [{ pageBasic: json }] },
            ],
          }),
      ),
    );
  });
});
