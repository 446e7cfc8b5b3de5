import assert from 'node:assert/strict';
import { observedClient } from '../../../src/accounts/observedClient.ts';
import { createClient } from '../../../src/liveperson/index.ts';
import type { LivePersonClient } from '../../../src/liveperson/livePersonClient.ts';
import { KnownValues } from '../../../src/privacy/knownValues.ts';
import { documentedVisits } from '../../../src/sandbox/documented.ts';
import { startSandbox, type Sandbox } from '../../../src/sandbox/index.ts';

describe('A client whose answers are looked at', () => {
  const [visit] = documentedVisits;
  let cloud: Sandbox;
  let client: LivePersonClient;
  let known: KnownValues;

  before(async () => {
    cloud = await startSandbox();
  });
  after(() => cloud.stop());
  beforeEach(() => {
    const { accountId, domainApiUrl, credentials } = cloud;
    known = new KnownValues();
    client = observedClient(createClient({ accountId, domainApiUrl, credentials: Object.values(credentials) }), known);
  });
  afterEach(() => {
    client.dispose();
  });

  function assertKnows(word: string): void {
    assert.ok(known.startingWith(word).size > 0, word);
  }

  it('tells the people of a record', async () => {
    const { value } = await client.getEngagement({ engagementId: '123456784294967524' });
    assertKnows(value.info.agentLoginName?.split('@', 1)[0] ?? '');
  });

  it('tells the people of the pages of a search', async () => {
    const names = new Set<string>();
    for await (const { records } of client.searchEngagements({ from: Date.now() - 86_400_000, to: Date.now() })) {
      for (const { info } of records)
        if (info.agentFullName !== undefined) names.add(info.agentFullName.split(' ', 1)[0]?.toLowerCase() ?? '');
    }
    assert.ok(names.size > 2);
    for (const name of names) assertKnows(name);
  });

  it('tells the people of a visit state', async () => {
    await client.getVisitState(visit);
    assertKnows('doe');
  });
});
