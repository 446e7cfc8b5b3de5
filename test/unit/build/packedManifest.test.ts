import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packedManifest } from '../../../build/packedManifest.ts';
import { projectRoot } from '../../host/project.ts';

const manifest = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')) as Readonly<Record<string, unknown>>;

describe('The manifest of the package', () => {
  it('holds what editor and gallery read, and nothing that only work on the project needs', () => {
    assert.deepEqual(Object.keys(packedManifest(manifest)).toSorted(), [
      'activationEvents',
      'capabilities',
      'categories',
      'contributes',
      'description',
      'displayName',
      'engines',
      'icon',
      'keywords',
      'l10n',
      'license',
      'main',
      'name',
      'publisher',
      'type',
      'version',
    ]);
    assert.deepEqual(packedManifest(manifest)['contributes'], manifest['contributes']);
  });

  it('names repository, page and issues where the project has an address', () => {
    const { repository, homepage, bugs } = packedManifest(manifest, 'https://github.com/someone/inspector');
    assert.deepEqual(
      { repository, homepage, bugs },
      {
        repository: { type: 'git', url: 'https://github.com/someone/inspector.git' },
        homepage: 'https://github.com/someone/inspector#readme',
        bugs: { url: 'https://github.com/someone/inspector/issues' },
      },
    );
  });
});
