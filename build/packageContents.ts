/** Everything that may be in the package; a file that none of these names does not ship. */
const allowed: readonly RegExp[] = [
  /^package(\.nls(\.[a-z-]+)?)?\.json$/,
  /^(README|CHANGELOG|THIRD_PARTY_NOTICES)\.md$/,
  /^LICENSE(\.txt)?$/,
  /^docs\/(datasets|errors|settings|guides\/[\w-]+)\.md$/,
  /^dist\/(extension|sandbox)\.js$/,
  /^dist\/chunks\/[\w.-]+\.js$/,
  /^dist\/data\/[\w/]+\.json$/,
  /^dist\/webview\/([\w.-]+\.js|chunks\.json)$/,
  /^l10n\/bundle\.l10n(\.[a-z-]+)?\.json$/,
  /^media\/[\w./-]+\.(svg|png|css|json)$/,
];

/** The largest package, in bytes. */
export const largestPackage = 1_000_000;

/** Files that should not be in the package. */
export function strayFiles(files: readonly string[]): readonly string[] {
  return files.filter((file) => !allowed.some((pattern) => pattern.test(file)));
}
