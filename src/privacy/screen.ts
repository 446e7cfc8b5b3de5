import { randomBytes } from 'node:crypto';
import * as vscode from 'vscode';
import { KnownValues } from './knownValues.ts';
import { MaskedWindow } from './maskedWindow.ts';
import type { Masker } from './masker.ts';
import type { ScreenMasker } from './screenMasker.ts';

const screenMasks = ['off', 'personalData', 'chatText'] as const;
/** `chatText` also hides what visitors and agents wrote, as a whole. */
export type ScreenMask = (typeof screenMasks)[number];

export function isScreenMask(value: unknown): value is ScreenMask {
  return screenMasks.some((mask) => mask === value);
}

/** What views, documents and lists ask before they show something. */
export interface Screen {
  readonly mask: ScreenMask;
  /** Fires once what masks is ready: whoever shows something shows it again. */
  readonly onDidChange: vscode.Event<ScreenMask>;
  /** What masks, loaded on first use; undefined while everything is shown. */
  masker(): Promise<ScreenMasker> | undefined;
  /** The same without waiting; undefined also while it is being loaded. */
  readonly loaded: ScreenMasker | undefined;
  /**
   * The values that stand behind tokens in what comes back from a page, whatever the screen shows by now: what stands in a form
   * outlives a switch.
   */
  restored<T>(value: T): T;
  /** Messages, lists and questions, masked while the screen is. */
  readonly window: MaskedWindow;
}

type ScreenMaskers = Readonly<Record<Exclude<ScreenMask, 'off'>, ScreenMasker>>;

/**
 * The personal data of a window: one key for the tokens of its files and of its screen, the people it knows of, and whether the
 * screen is masked. What masks is loaded when it is needed.
 */
export class Privacy implements Screen, vscode.Disposable {
  readonly known = new KnownValues();
  readonly window = new MaskedWindow(this);
  readonly #key = randomBytes(32);
  readonly #changed = new vscode.EventEmitter<ScreenMask>();
  readonly onDidChange = this.#changed.event;
  #mask: ScreenMask;
  #fileMasker: Promise<Masker> | undefined;
  #screenMaskers: Promise<ScreenMaskers> | undefined;
  #loaded: ScreenMaskers | undefined;

  /** @param mask with what the window begins */
  constructor(mask: ScreenMask) {
    this.#mask = mask;
  }

  get mask(): ScreenMask {
    return this.#mask;
  }

  /** Masks, or shows again, everything that is open. Resolves when the views have been told. */
  async setMask(mask: ScreenMask): Promise<void> {
    if (mask !== 'off') await this.#load();
    if (mask === this.#mask) return;
    this.#mask = mask;
    this.#changed.fire(mask);
  }

  masker(): Promise<ScreenMasker> | undefined {
    const mask = this.#mask;
    return mask === 'off' ? undefined : this.#load().then((maskers) => maskers[mask]);
  }

  get loaded(): ScreenMasker | undefined {
    return this.#mask === 'off' ? undefined : this.#loaded?.[this.#mask];
  }

  restored<T>(value: T): T {
    const { personalData, chatText } = this.#loaded ?? {};
    return personalData && chatText ? chatText.restored(personalData.restored(value)) : value;
  }

  /** What masks in this way, whatever the screen shows. */
  async maskerOf(mask: Exclude<ScreenMask, 'off'>): Promise<ScreenMasker> {
    return (await this.#load())[mask];
  }

  /** What masks in logs, HAR files and command lines, whatever the screen shows. */
  readonly forFiles = (): Promise<Masker> =>
    (this.#fileMasker ??= import('./index.ts').then(({ Masker: Loaded }) => new Loaded({ key: this.#key, known: this.known })));

  /** For a bundle that is sent to others: its files also without what was said. */
  async forSupport(): Promise<{ readonly files: Masker; readonly texts: ScreenMasker }> {
    const [{ Masker: Loaded }, { personalData }] = await Promise.all([import('./index.ts'), this.#load()]);
    return { files: new Loaded({ key: this.#key, known: this.known, freeText: 'hidden' }), texts: personalData };
  }

  dispose(): void {
    this.#changed.dispose();
  }

  #load(): Promise<ScreenMaskers> {
    return (this.#screenMaskers ??= import('./screenMasker.ts').then(({ ScreenMasker: Loaded }) => {
      const options = { key: this.#key, known: this.known };
      this.#loaded = {
        personalData: new Loaded({ ...options, hideText: false }),
        chatText: new Loaded({ ...options, hideText: true }),
      };
      return this.#loaded;
    }));
  }
}
