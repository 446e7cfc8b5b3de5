const focusable =
  'vscode-button, vscode-text-field, vscode-dropdown, vscode-checkbox, button, input, select, textarea, summary, [tabindex="0"]';

/**
 * Many a button goes once it is pressed, with what it was about. The focus then goes to what comes next in the order of Tab,
 * instead of to nowhere.
 */
export function keepFocus(page: HTMLElement): void {
  let order: readonly HTMLElement[] = [];
  let place = -1;

  page.addEventListener('focusin', ({ target }) => {
    order = [...page.querySelectorAll<HTMLElement>(focusable)];
    place = order.findIndex((element) => element === target);
  });
  // A person who presses the pointer elsewhere has left by intent.
  document.addEventListener('pointerdown', ({ target }) => {
    if (target instanceof Node && order[place]?.contains(target) !== true) place = -1;
  });
  new MutationObserver(() => {
    const left = order[place];
    if (left === undefined || left.isConnected || document.activeElement !== document.body || !document.hasFocus()) return;
    const next = order.slice(place + 1).find(canHaveFocus) ?? order.slice(0, place).findLast(canHaveFocus);
    place = -1;
    next?.focus();
  }).observe(page, { childList: true, subtree: true });
}

function canHaveFocus(element: HTMLElement): boolean {
  return element.isConnected && element.checkVisibility();
}
