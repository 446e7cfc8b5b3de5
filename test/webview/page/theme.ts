import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';

export const themes = ['light', 'dark', 'highContrastDark', 'highContrastLight'] as const;
export type Theme = (typeof themes)[number];

interface ThemeValues {
  readonly bodyClass: string;
  readonly kind: string;
  readonly variables: Readonly<Record<string, string>>;
}

/** The style sheet that VS Code puts into every webview, as VS Code 1.139 has it. */
const defaults = `@layer vscode-default {
  html { scrollbar-color: var(--vscode-scrollbarSlider-background) var(--vscode-editor-background); }
  body { overscroll-behavior-x: none; background-color: transparent; color: var(--vscode-editor-foreground); font-family: var(--vscode-font-family);
    font-weight: var(--vscode-font-weight); font-size: var(--vscode-font-size); margin: 0; padding: 0 20px; }
  a, a code { color: var(--vscode-textLink-foreground); }
  a:focus, input:focus, select:focus, textarea:focus { outline: 1px solid -webkit-focus-ring-color; outline-offset: -1px; }
  code { font-family: var(--monaco-monospace-font); color: var(--vscode-textPreformat-foreground); background-color: var(--vscode-textPreformat-background); padding: 1px 3px; border-radius: 4px; }
}`;

/** Gives the page what VS Code gives it: a theme's variables, the body's class, the default styles. Works before and after loading. */
export async function applyTheme(page: Page, theme: Theme): Promise<void> {
  const values = JSON.parse(await readFile(new URL(`../themes/${theme}.json`, import.meta.url), 'utf8')) as ThemeValues;
  await page.evaluate(({ bodyClass, kind, variables, sheet }) => {
    const style = document.documentElement.style;
    style.cssText = '';
    for (const [name, value] of Object.entries(variables)) style.setProperty(name, value);
    document.body.className = bodyClass;
    document.body.dataset['vscodeThemeKind'] = kind;
    const defaultSheet = new CSSStyleSheet();
    defaultSheet.replaceSync(sheet);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, defaultSheet];
    style.background = 'var(--vscode-editor-background)';
  }, { ...values, sheet: defaults });
}
