import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../host/project.ts';
import { findHosts, lookUpAddress, wantedService } from '../../../src/workspaceCheck/findHosts.ts';

describe('Fixed hosts in a text', () => {
  it('are told by the service the Domain API has them for, as in its documented answer', () => {
    const answer = readFileSync(join(projectRoot, 'test/fixtures/domain-response.json'), 'utf8');
    const documented = (
      JSON.parse(answer) as { readonly baseURIs: readonly { readonly service: string; readonly baseURI: string }[] }
    ).baseURIs;
    const ofLivePerson = documented.filter(({ baseURI }) => baseURI.endsWith('.liveperson.net'));
    assert.ok(ofLivePerson.length >= 9);
    assert.deepEqual(
      findHosts(answer).map(({ service, host }) => ({ service, host })),
      ofLivePerson.map(({ service, baseURI }) => ({ service, host: baseURI })),
    );
  });

  it('are found in every region that documents and clients name', () => {
    for (const region of ['va', 'lo', 'sy', 'z2', 'va-a', 'va-e'])
      assert.equal(findHosts(`${region}.enghist.liveperson.net`)[0]?.service, 'engHistDomain', region);
  });

  it('stand where they are said to stand, whatever the case', () => {
    const text = 'const host = "https://VA.EngHist.LivePerson.net/interaction_history/";';
    const [found, ...others] = findHosts(text);
    assert.deepEqual(others, []);
    assert.equal(found?.host, 'va.enghist.liveperson.net');
    assert.equal(text.slice(found.offset, found.offset + found.length), 'VA.EngHist.LivePerson.net');
  });

  it('with the path of another service are wrong, and the service to look up is that of the path', () => {
    const [found] = findHosts(
      'https://va.agentvep.liveperson.net/api/account/12345678/monitoring/visitors/x/visits/current/state',
    );
    assert.ok(found);
    assert.deepEqual(
      [found.service, found.pathService, wantedService(found), found.accountId],
      ['agentVep', 'smt', 'smt', '12345678'],
    );
  });

  it('with their own path are not wrong', () => {
    const paths = {
      'va.v': '/api/account/1234/monitoring/visitors/x',
      'va.enghist': '/interaction_history/api/account/1234/interactions/search',
      'va.msghist': '/messaging_history/api/account/1234/conversations/search',
      'va.convep': '/api/account/1234/chat/H1',
      'va.agentvep': '/api/account/1234/login?v=1.3',
      'va.sentinel': '/sentinel/api/v2/account/1234/app/token',
    };
    for (const [host, path] of Object.entries(paths))
      assert.equal(findHosts(`https://${host}.liveperson.net${path}`)[0]?.pathService, undefined, host);
  });

  it('are not the Domain API, the page tag, or a host that looks like one', () => {
    for (const host of [
      'api.liveperson.net',
      'lptag.liveperson.net',
      'va.enghist.liveperson.net.example.com',
      'va.enghist.liveperson.network',
      'x.va.enghist.liveperson.net',
      'va.enghist.liveperson.com',
      'va_enghist_liveperson_net',
    ])
      assert.deepEqual(findHosts(`https://${host}/x`), [], host);
  });

  it('may end a sentence', () => {
    assert.equal(findHosts('Ask va.enghist.liveperson.net. It answers.').length, 1);
  });

  it('are looked up at the documented address', () => {
    assert.equal(
      lookUpAddress('smt', '12345678'),
      'https://api.liveperson.net/api/account/12345678/service/smt/baseURI.json?version=1.0',
    );
  });
});
