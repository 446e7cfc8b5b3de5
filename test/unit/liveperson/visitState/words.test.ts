import assert from 'node:assert/strict';
import { readVisitState } from '../../../../src/liveperson/visitState/reader.ts';
import { timeLeft } from '../../../../src/liveperson/visitState/timeLeft.ts';
import { whyNotShown } from '../../../../src/liveperson/visitState/whyNotShown.ts';
import {
  channelInWords,
  conversationTypeInWords,
  engagementStateInWords,
  engagementTypeInWords,
  outcomeInWords,
} from '../../../../src/liveperson/visitState/words.ts';
import { documentedAnswer } from '../documentedAnswer.ts';

const hour = 3_600_000;
const sessionOf = (name: string) => {
  const [session] = readVisitState(documentedAnswer(name)).value.sessions;
  assert.ok(session !== undefined);
  return session;
};

describe('visit state in words', () => {
  it('names the documented states, types and channels', () => {
    assert.deepEqual([1, 2, 4].map(engagementStateInWords), ['online', 'offline', 'busy']);
    assert.deepEqual([0, 1, 2, 3, 5, 6].map(engagementTypeInWords), [
      'peeling corner',
      'overlay',
      'toaster',
      'slide-out',
      'embedded',
      'sticky',
    ]);
    assert.deepEqual([-1, 1, 2].map(channelInWords), ['unknown', 'web', 'voice']);
    assert.deepEqual([0, 1].map(conversationTypeInWords), ['chat', 'messaging']);
  });

  it('shows a code without documented meaning as it is', () => {
    assert.deepEqual(
      [engagementStateInWords(3), engagementTypeInWords(4), engagementStateInWords(undefined)],
      ['state 3 (not documented)', 'type 4 (not documented)', undefined],
    );
  });

  it('tells what became of each engagement', () => {
    assert.deepEqual(sessionOf('visit-state').engagements.map(outcomeInWords), [
      'Shown on page 1899669462, not accepted',
      'Shown on page 1899669462, accepted',
    ]);
  });
});

describe('timeLeft', () => {
  it('counts six hours from the start of the visit', () => {
    const startTime = 1488195000000;
    assert.deepEqual(timeLeft({ startTime }, startTime + 2 * hour), {
      endsAt: startTime + 6 * hour,
      leftMs: 4 * hour,
      expired: false,
    });
    assert.deepEqual(timeLeft({ startTime }, startTime + 6 * hour), { endsAt: startTime + 6 * hour, leftMs: 0, expired: true });
  });

  it('does not guess a start', () => {
    assert.equal(timeLeft({}, 0), undefined);
  });
});

describe('whyNotShown', () => {
  it('finds nothing to explain where engagements were shown', () => {
    assert.deepEqual(whyNotShown({ ...sessionOf('visit-state'), targeting: {} }), []);
  });

  it('names what an empty visit lacks', () => {
    const evidence = whyNotShown(sessionOf('visit-state-minimal')).map((finding) => finding.evidence);
    assert.deepEqual(evidence, ['engagements is empty', 'pages is empty', 'events is empty']);
  });

  it('compares the known with the active profiles, behaviours and locations', () => {
    const session = {
      ...sessionOf('visit-state'),
      targeting: {
        revAllVPs: ['1', '2'],
        revActiveVPs: ['1'],
        revAllVBs: ['3'],
        revActiveVBs: [],
        revAllOSLs: ['493914612', '9'],
      },
    };
    assert.deepEqual(
      whyNotShown(session).map(({ text }) => text),
      [
        '1 of 2 known visitor profiles are not active for this visitor: 2.',
        'No known visitor behaviour is active for this visitor: 3.',
        'No visited page belongs to on-site location 9.',
      ],
    );
  });

  it('names offline and busy offers, and a control group without explaining it', () => {
    const session = sessionOf('visit-state');
    const [engagement] = session.engagements;
    assert.ok(engagement !== undefined);
    const found = whyNotShown({ ...session, targeting: {}, siteControlGroup: 'B', engagements: [{ ...engagement, state: 4 }] });
    assert.deepEqual(
      found.map(({ text }) => text),
      [
        'The state names a site control group, B; what it does is not documented.',
        'Engagement 1 was offered while agents were busy.',
      ],
    );
  });
});
