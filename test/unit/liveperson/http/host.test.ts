import assert from 'node:assert/strict';
import { originOf, readDomainApiUrl } from '../../../../src/liveperson/http/host.ts';

const live = new URL('https://api.liveperson.net');
const local = new URL('http://127.0.0.1:8080');

describe('Hosts named by the Domain API', () => {
  it('are called over https', () => {
    assert.deepEqual(originOf('va.v.liveperson.net', live), { origin: 'https://va.v.liveperson.net' });
    assert.deepEqual(originOf('va.v.liveperson.net:8443', live), { origin: 'https://va.v.liveperson.net:8443' });
    assert.deepEqual(originOf('va.v.liveperson.net', local), { origin: 'https://va.v.liveperson.net' });
  });

  it('are called over http only on this machine, when the Domain API is http on this machine too', () => {
    assert.deepEqual(originOf('127.0.0.1:9000', local), { origin: 'http://127.0.0.1:9000' });
    assert.deepEqual(originOf('localhost:9000', local), { origin: 'http://localhost:9000' });
    assert.deepEqual(originOf('[::1]:9000', local), { origin: 'http://[::1]:9000' });
    assert.deepEqual(originOf('127.0.0.1:9000', new URL('https://localhost')), { origin: 'https://127.0.0.1:9000' });
  });

  it('are refused on this machine when the Domain API is elsewhere', () => {
    for (const host of ['localhost', '127.0.0.1', '127.1.2.3:80', '[::1]']) assert.ok('refused' in originOf(host, live), host);
  });

  for (const host of [
    'user@va.v.liveperson.net',
    'user:pass@va.v.liveperson.net',
    'va.v.liveperson.net/path',
    'https://va.v.liveperson.net',
    'va.v.liveperson.net?x',
    'va.v.liveperson.net#x',
    'va.v.liveperson.net\\@evil.example',
    'va v.liveperson.net',
    ' va.v.liveperson.net',
    'va.v.liveperson.net\n',
    '',
    '.',
    'va..liveperson.net',
    'va.v.liveperson.net:',
    'va.v.liveperson.net:123456',
    'va.v.liveperson.net:80:80',
    'xn--lveperson-9za.net',
    'lıveperson.net',
    'ｖa.liveperson.net',
    '2130706433',
    '0x7f.1',
    '169.254.169.254',
    '0177.0.0.1',
    'intranet',
    '-a.net',
    'a-.net',
    '[::ffff:127.0.0.1]',
    '%31.net',
  ]) {
    it(`refuses ${JSON.stringify(host)}`, () => {
      assert.ok('refused' in originOf(host, live));
      assert.ok('refused' in originOf(host, local));
    });
  }
});

describe('Hosts that look like LivePerson’s', () => {
  for (const host of [
    'va.v.1iveperson.net',
    'my-liveperson.net',
    'vliveperson.net',
    'va.v.liveperson.net.evil.example',
    'liveperson-net.example',
    'va.v.l1veper50n.net',
    'LivePerson.example',
    'live-person.net',
  ]) {
    it(`are refused with that reason: ${host}`, () => {
      for (const domainApi of [live, local]) {
        assert.deepEqual(originOf(host, domainApi), { refused: 'it looks like a host of LivePerson and is none' });
      }
    });
  }

  it('are called when they are', () => {
    for (const host of ['va.v.liveperson.net', 'LO.V.LivePerson.NET', 'z2.etool.liveperson.net', 'va.service.liveperson.com']) {
      assert.ok('origin' in originOf(host, live), host);
    }
  });

  it('are called in the domain of the Domain API itself, where a company has its own name for it', () => {
    assert.deepEqual(originOf('smt.liveperson.corp.example', new URL('https://domains.liveperson.corp.example')), {
      origin: 'https://smt.liveperson.corp.example',
    });
    assert.ok('refused' in originOf('smt.liveperson.other.example', new URL('https://liveperson.corp.test')));
  });

  it('do not hinder names that have nothing of it', () => {
    assert.deepEqual(originOf('va.msdkgw.example.net', live), { origin: 'https://va.msdkgw.example.net' });
  });
});

describe('Address of the Domain API', () => {
  it('is https anywhere or http on this machine', () => {
    for (const text of [
      'https://api.liveperson.net',
      'https://api.liveperson.net/',
      'http://127.0.0.1:1',
      'http://localhost:2',
      'http://[::1]:3',
    ]) {
      assert.ok(readDomainApiUrl(text), text);
    }
  });

  it('is nothing else', () => {
    for (const text of [
      'http://api.liveperson.net',
      'ftp://127.0.0.1',
      'https://user@host.net',
      'https://host.net/path',
      'https://host.net/?q',
      'https://host.net/#f',
      'host.net',
      '',
      'http://127.0.0.1.evil.net',
    ]) {
      assert.equal(readDomainApiUrl(text), undefined, text);
    }
  });
});
