type Fields = Readonly<Record<string, unknown>>;

/** Fields that only work on the project needs. */
const ofTheProject = ['scripts', 'devDependencies', 'overrides', 'allowScripts', 'private'];

/**
 * The manifest of the package: what the editor and the gallery read of the project's own.
 * @param repository the project's address on the web, where it has one
 */
export function packedManifest(manifest: Fields, repository?: string): Fields {
  const kept = Object.entries(manifest).filter(([field]) => !ofTheProject.includes(field));
  return {
    ...Object.fromEntries(kept),
    ...(repository !== undefined && {
      repository: { type: 'git', url: `${repository}.git` },
      homepage: `${repository}#readme`,
      bugs: { url: `${repository}/issues` },
    }),
  };
}
