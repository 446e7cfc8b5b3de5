import assert from 'node:assert/strict';
import sinon from 'sinon';
import * as vscode from 'vscode';
import { LazyLogChannel } from '../../src/lazyLogChannel.ts';
import { Privacy } from '../../src/privacy/screen.ts';
import { until } from './until.ts';

describe('The log', () => {
  const stubs = sinon.createSandbox();
  afterEach(() => {
    stubs.restore();
  });

  function channel(): { readonly log: LazyLogChannel; readonly lines: readonly string[]; readonly made: () => number } {
    const lines: string[] = [];
    const write = (level: string) => (text: string): void => {
      lines.push(`${level} ${text}`);
    };
    const fake = {
      debug: write('debug'),
      warn: write('warn'),
      error: write('error'),
      info: write('info'),
      dispose: () => undefined,
    };
    const make = stubs.stub(vscode.window, 'createOutputChannel').returns(fake as never);
    return { log: new LazyLogChannel(new Privacy('off').forFiles), lines, made: () => make.callCount };
  }

  it('is not made before something is written', () => {
    const { log, made } = channel();
    assert.equal(made(), 0);
    log.dispose();
  });

  it('has its lines in order, at their levels, without personal data', async () => {
    const { log, lines } = channel();
    log.debug('one at 10.1.2.3');
    log.warn('two: %s', 'ann@example.com');
    log.error(new Error('three: +49 170 1234567'));
    log.info('four at 127.0.0.1, account 12345678');
    await until(() => lines.length === 4);
    assert.match(lines[0] ?? '', /^debug one at \[ip-\w+\]$/);
    assert.match(lines[1] ?? '', /^warn two: \[email-\w+\]$/);
    assert.match(lines[2] ?? '', /^error Error: three: \[phone-\w+\]\n/);
    assert.equal(lines[3], 'info four at 127.0.0.1, account 12345678');
  });

  it('takes no line any more once it is closed', async () => {
    const { log, lines } = channel();
    log.info('first');
    await until(() => lines.length === 1);
    log.info('late');
    log.dispose();
    await new Promise((resolve) => {
      setImmediate(resolve);
    });
    assert.equal(lines.length, 1);
  });
});
