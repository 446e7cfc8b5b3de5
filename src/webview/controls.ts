import {
  provideVSCodeDesignSystem,
  vsCodeButton,
  vsCodeCheckbox,
  vsCodeDropdown,
  vsCodeOption,
  vsCodeProgressRing,
  vsCodeTextField,
} from '@vscode/webview-ui-toolkit';

/**
 * Registers the toolkit's controls that the pages use. The only file that knows the toolkit, so that replacing it means this
 * file.
 */
export function registerControls(): void {
  // The toolkit takes the theme's colours, and begins to follow them, when the window has loaded. The pages' scripts come after
  // that.
  if (document.readyState === 'complete') window.dispatchEvent(new Event('load'));
  provideVSCodeDesignSystem().register(
    vsCodeButton(), vsCodeCheckbox(), vsCodeDropdown(), vsCodeOption(), vsCodeProgressRing(), vsCodeTextField(),
  );
}
