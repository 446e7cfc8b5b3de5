import type { BundledPackage } from './bundledPackages.ts';

/** The bill of materials of a package, CycloneDX 1.6. */
export function billOfMaterials(
  extension: { readonly name: string; readonly version: string },
  packages: readonly BundledPackage[],
): object {
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: { component: { type: 'application', name: extension.name, version: extension.version } },
    components: packages.map(({ name, version, license }) => ({
      type: 'library',
      name,
      version,
      purl: `pkg:npm/${name.replace('@', '%40')}@${version}`,
      licenses: [{ expression: license }],
    })),
  };
}
