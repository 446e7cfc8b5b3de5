import type { ScreenMask } from '../../privacy/screen.ts';
import type { CommandServices } from '../commandServices.ts';

/** Views and documents show no names, addresses and numbers any more. */
export async function maskPersonalData({ privacy }: CommandServices): Promise<ScreenMask> {
  return await set(privacy, 'personalData');
}

/** The same, and nothing of what visitors and agents wrote. */
export async function maskChatText({ privacy }: CommandServices): Promise<ScreenMask> {
  return await set(privacy, 'chatText');
}

/** Everything is shown as it was received. */
export async function unmaskPersonalData({ privacy }: CommandServices): Promise<ScreenMask> {
  return await set(privacy, 'off');
}

/** For a keyboard shortcut. */
export async function toggleMask({ privacy }: CommandServices): Promise<ScreenMask> {
  return await set(privacy, privacy.mask === 'off' ? 'personalData' : 'off');
}

async function set(privacy: CommandServices['privacy'], mask: ScreenMask): Promise<ScreenMask> {
  await privacy.setMask(mask);
  return privacy.mask;
}
