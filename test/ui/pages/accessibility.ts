import assert from 'node:assert/strict';
import axe, { type AxeResults } from 'axe-core';
import type { FrameLocator } from 'playwright-core';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/**
 * The rules of WCAG 2.2 A and AA that a panel breaks, with where. It runs in the panel's own frame, as it stands in the editor.
 */
export async function accessibilityProblems(panel: FrameLocator): Promise<readonly string[]> {
  const element = await panel.owner().elementHandle();
  const frame = await element.contentFrame();
  assert.ok(frame, 'the panel has a page');
  await frame.evaluate(axe.source);
  const options = JSON.stringify({ runOnly: tags, resultTypes: ['violations'] });
  const { violations, passes } = await frame.evaluate<AxeResults>(`axe.run('main', ${options})`);
  assert.ok(passes.length > 0, 'something was looked at');
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')}: ${failureSummary ?? ''}`),
  );
}
