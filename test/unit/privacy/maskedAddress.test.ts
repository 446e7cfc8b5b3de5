import assert from 'node:assert/strict';
import { assertLinear } from '../growth.ts';
import { masker } from './personalData.ts';

describe('Personal data in an address', () => {
  it('is masked in values that are named like ids', () => {
    assert.doesNotMatch(masker.url('https://x.example/a?externalId=anna%40example.com&leadId=%2B491701234567'), /anna|4917/);
  });

  it('is found beside a stray percent sign', () => {
    for (const stray of ['%', '%C3', '%zz']) {
      assert.doesNotMatch(masker.url(`https://x.example/a?externalId=%2B49%201701234567${stray}`), /1701/, stray);
    }
  });

  it('is masked in query and path, and ids and host stay', () => {
    const url = 'https://lo.v.example.net/api/account/12345678/campaigns/3124567810/x?v=1&sid=qCsUrTldTh0UEWLjLCGqkQ&mail=ann%40example.com&visitorName=Ann';
    const masked = masker.url(url);
    assert.ok(
      masked.startsWith(
        'https://lo.v.example.net/api/account/12345678/campaigns/3124567810/x?v=1&sid=qCsUrTldTh0UEWLjLCGqkQ&mail=',
      ),
    );
    assert.doesNotMatch(masked, /ann/i);
    assert.equal(masker.url(masked), masked);
  });

  it('is looked for in linear time', () => {
    assertLinear((size) => `https://x/?${'a'.repeat(size)}`, (url) => masker.url(url), 4_000);
    assertLinear((size) => `https://x/${'%'.repeat(size)}`, (url) => masker.url(url), 4_000);
  });
});
