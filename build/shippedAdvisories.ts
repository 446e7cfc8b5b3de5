import type { BundledPackage } from './bundledPackages.ts';

/** A known weakness of a package that ships. */
export interface Advisory {
  readonly name: string;
  readonly version: string;
  readonly severity: string;
}

/**
 * What a report of `npm audit --json` (version 2) says about packages that ship. All of them are development dependencies, since
 * they are bundled: `npm audit --omit=dev` would look at none.
 * @returns undefined when it is no such report, as when the registry did not answer
 */
export function shippedAdvisories(report: unknown, shipped: readonly BundledPackage[]): readonly Advisory[] | undefined {
  const { vulnerabilities } = isObject(report) ? report : {};
  if (!isObject(vulnerabilities)) return undefined;
  return shipped.flatMap(({ name, version }) => {
    const found = Object.hasOwn(vulnerabilities, name) ? vulnerabilities[name] : undefined;
    if (found === undefined) return [];
    const severity = isObject(found) && typeof found['severity'] === 'string' ? found['severity'] : 'unknown';
    return [{ name, version, severity }];
  });
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
