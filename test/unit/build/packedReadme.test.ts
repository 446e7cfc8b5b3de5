import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { addressesOf, readmeWithoutLinks } from '../../../build/packedReadme.ts';
import { projectRoot } from '../../host/project.ts';

describe('The README of the package', () => {
  it('has addresses at the commit that a workflow of GitHub builds', () => {
    const environment = { GITHUB_SERVER_URL: 'https://github.com', GITHUB_REPOSITORY: 'someone/inspector', GITHUB_SHA: 'abc123' };
    assert.deepEqual(addressesOf(environment), {
      repository: 'https://github.com/someone/inspector',
      baseContentUrl: 'https://github.com/someone/inspector/blob/abc123',
      baseImagesUrl: 'https://github.com/someone/inspector/raw/abc123',
    });
  });

  it('has none elsewhere', () => {
    assert.equal(addressesOf({}), undefined);
    assert.equal(addressesOf({ GITHUB_SERVER_URL: 'http://localhost', GITHUB_REPOSITORY: 'someone/inspector' }), undefined);
  });

  it('names the pages that are in the package, by their words alone those that are not', () => {
    const text = 'See [the guide](docs/guide.md), [decisions](docs/other.md) and [LICENSE](LICENSE).';
    assert.equal(readmeWithoutLinks(text, ['docs/guide.md', 'LICENSE']), 'See the guide (`docs/guide.md`), decisions and LICENSE.');
  });

  it('is without pictures of its own, and keeps what has an address', () => {
    const text = '# Title\n\n![a picture](docs/a.png)\n\n![badge](https://example.com/a.png) [site](https://example.com) [top](#title)\n';
    assert.equal(
      readmeWithoutLinks(text, []),
      '# Title\n\n![badge](https://example.com/a.png) [site](https://example.com) [top](#title)\n',
    );
  });

  it('leaves no link and no picture of the project in it', () => {
    const readme = readFileSync(join(projectRoot, 'README.md'), 'utf8');
    assert.deepEqual(readmeWithoutLinks(readme, []).match(/\]\((?!https?:)[^)]*\)/g), null);
  });
});
