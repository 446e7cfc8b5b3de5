import type { Memento } from 'vscode';
import { isScreenMask, type ScreenMask } from './screen.ts';

const key = 'liveperson.screenMask';

/** With what a window begins: as it was left, so that a reload shows nothing; masked in any case where the setting says so. */
export function firstMask(setting: unknown, state: Pick<Memento, 'get'>): ScreenMask {
  const kept = state.get<unknown>(key);
  const [left, wanted] = [isScreenMask(kept) ? kept : 'off', isScreenMask(setting) ? setting : 'off'];
  return left === 'off' ? wanted : left;
}

export async function keepMask(mask: ScreenMask, state: Pick<Memento, 'update'>): Promise<void> {
  await state.update(key, mask);
}
