/** Where the project, and the pages and pictures of its README, are found on the web. */
export interface Addresses {
  readonly repository: string;
  readonly baseContentUrl: string;
  readonly baseImagesUrl: string;
}

/** The addresses that a workflow of GitHub tells of, at the commit that it builds; undefined elsewhere. */
export function addressesOf(environment: Readonly<Record<string, string | undefined>>): Addresses | undefined {
  const { GITHUB_SERVER_URL: server = '', GITHUB_REPOSITORY: repository = '', GITHUB_SHA: commit = 'HEAD' } = environment;
  if (!/^https:\/\/[^/]/.test(server) || repository === '') return undefined;
  const base = `${server}/${repository}`;
  return { repository: base, baseContentUrl: `${base}/blob/${commit}`, baseImagesUrl: `${base}/raw/${commit}` };
}

/**
 * The README of a package that has no address on the web. The editor's page of an extension opens only links with an address,
 * and shows no pictures of the package: so the pictures go, and a link becomes its words and the page's name, where the package
 * has it.
 */
export function readmeWithoutLinks(readme: string, files: readonly string[]): string {
  return readme
    .replaceAll(/^!\[[^\]]*\]\((?!\w+:)[^)]*\)\n\n?/gm, '')
    .replaceAll(/\[([^\]]*)\]\((?!\w+:|#)([^)\s]+)\)/g, (_all, title: string, path: string) =>
      title === path || !files.includes(path) ? title : `${title} (\`${path}\`)`,
    );
}
