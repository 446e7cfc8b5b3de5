import type { BundledPackage } from './bundledPackages.ts';

/** The text of THIRD_PARTY_NOTICES.md: one section a package, its licence in full. */
export function notices(packages: readonly BundledPackage[]): string {
  const sections = packages.map(
    ({ name, version, license, licenseText }) =>
      `## ${name} ${version} (${license})\n\n${licenseText === '' ? 'The package holds no licence file.' : fenced(licenseText)}\n`,
  );
  return `# Third-party notices\n\nThe code of these packages is part of the extension.\n\n${sections.join('\n')}`;
}

function fenced(text: string): string {
  return `\`\`\`\`\n${text.replaceAll('\r\n', '\n')}\n\`\`\`\``;
}
