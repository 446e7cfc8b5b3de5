import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { array, object, parse, string } from 'valibot';
import { errorContext } from '../../../src/explorer/explanationText.ts';
import type { ErrorNode } from '../../../src/explorer/nodes.ts';
import { causeTable } from '../../../src/liveperson/errors/causes/causeTable.ts';
import { LivePersonError } from '../../../src/liveperson/errors.ts';
import type { NextAction } from '../../../src/liveperson/explanation.ts';

/** The command of the tree's menus that does what a next step offers. A transcript is never offered: no such node has its id. */
const commandOf: Readonly<Record<Exclude<NextAction, 'openTranscript'>, string>> = {
  retry: 'liveperson.retry',
  signIn: 'liveperson.signIn',
  editAccount: 'liveperson.editAccount',
  checkAccount: 'liveperson.checkAccount',
  searchHistory: 'liveperson.searchVisitor',
  lookup: 'liveperson.lookup',
  swapIds: 'liveperson.swapIds',
  openStatusPage: 'liveperson.openStatusPage',
  showRequests: 'liveperson.showLog',
};

const manifest = object({
  contributes: object({ menus: object({ 'view/item/context': array(object({ command: string(), when: string() })) }) }),
});
const menus = parse(manifest, JSON.parse(readFileSync('package.json', 'utf8'))).contributes.menus['view/item/context'];

/** Visit state's own causes stand at its node only. */
const failures = ['visitors', 'moreVisitors', 'visitState', 'chatInfo'] satisfies ErrorNode['failed'][];

describe('The menus of a node that shows a failure', () => {
  for (const { text, nextSteps, when } of causeTable) {
    const actions = nextSteps.flatMap(({ action }) => action ?? []);
    for (const failed of failures.filter((node) => node === 'visitState' || !(when.services ?? []).includes('smt'))) {
      it(`offer every step of “${text}” at ${failed}`, () => {
        const context = errorContext({ failed, explanation: { summary: '', causes: [{ text, nextSteps }] } });
        for (const action of actions) {
          assert.ok(action !== 'openTranscript');
          assert.ok(commandsAt(context).includes(commandOf[action]), `${action} is missing at ${context}`);
        }
      });
    }
  }

  it('offer no step that the failure does not name, but trying again and the log', () => {
    const context = errorContext({ failed: 'visitState', explanation: { summary: '', causes: [] } });
    assert.deepEqual(commandsAt(context), ['liveperson.retry', 'liveperson.showLog']);
  });

  it('offer to explain a failed call, whatever else they offer', () => {
    const error = refused();
    for (const failed of failures) {
      const context = errorContext({ failed, explanation: error.explain(), error });
      assert.deepEqual(
        commandsAt(context).filter((command) => command === 'liveperson.explainRequest'),
        ['liveperson.explainRequest', 'liveperson.explainRequest'],
        context,
      );
      assert.ok(commandsAt(context).includes('liveperson.retry'));
    }
  });

  it('offer all steps of a failure with several causes, whatever their order', () => {
    const causes = ['lookup', 'swapIds', 'editAccount', 'signIn', 'searchHistory'] as const;
    for (const order of [causes, causes.toReversed()]) {
      const nextSteps = order.map((action) => ({ label: action, action }));
      const commands = commandsAt(
        errorContext({ failed: 'visitState', explanation: { summary: '', causes: [{ text: '', nextSteps }] } }),
      );
      for (const action of causes) assert.ok(commands.includes(commandOf[action]), action);
    }
  });
});

function refused(): LivePersonError {
  return new LivePersonError({
    kind: 'auth',
    operation: 'getVisitState',
    service: 'smt',
    accountId: '1',
    authorization: 'bearer',
    at: 0,
    attempts: [],
    status: 401,
  });
}

function commandsAt(viewItem: string): readonly string[] {
  return menus.filter(({ when }) => holds(when, viewItem)).map(({ command }) => command);
}

/** Conditions are joined by `&&` throughout; each is about the view or the node. */
function holds(when: string, viewItem: string): boolean {
  return when.split(' && ').every((condition) => {
    const pattern = /^viewItem =~ \/(?<source>.*)\/$/.exec(condition)?.groups?.['source'];
    if (pattern !== undefined) return new RegExp(pattern).test(viewItem);
    return condition === 'view == liveperson.explorer' || condition === `viewItem == ${viewItem}`;
  });
}
