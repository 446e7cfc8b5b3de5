export type Settings = Readonly<Record<string, unknown>>;

/** Keeps the editor quiet and off the network, and the same on every machine. */
export const defaultSettings: Settings = {
  'chat.disableAIFeatures': true, // and with them a process of their own
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'git.enabled': false,
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'update.showReleaseNotes': false,
  'window.menuBarVisibility': 'compact',
  'workbench.enableExperiments': false,
  'workbench.quickOpen.closeOnFocusLost': false, // which a page takes that is slow to load
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.settings.enableNaturalLanguageSearch': false,
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
};
