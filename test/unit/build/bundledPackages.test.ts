import assert from 'node:assert/strict';
import { billOfMaterials } from '../../../build/billOfMaterials.ts';
import { bundledPackages, type Metafile } from '../../../build/bundledPackages.ts';
import { notices } from '../../../build/notices.ts';
import { projectRoot } from '../../host/project.ts';

const metafile: Metafile = {
  outputs: {
    'dist/extension.js': {
      inputs: {
        'src/extension.ts': { bytesInOutput: 100 },
        'node_modules/node-fetch/src/index.js': { bytesInOutput: 50 },
        'node_modules/node-fetch/src/body.js': { bytesInOutput: 50 },
        'node_modules/@nodable/entities/src/all-entities.js': { bytesInOutput: 10 },
        'node_modules/lit/index.js': { bytesInOutput: 0 },
      },
    },
  },
};

describe('Packages that ship inside the extension', () => {
  it('are those with a byte in an output, each once, by name', async () => {
    const packages = await bundledPackages(projectRoot, [metafile, metafile]);
    assert.deepEqual(
      packages.map(({ name, license }) => [name, license]),
      [
        ['@nodable/entities', 'MIT'],
        ['node-fetch', 'MIT'],
      ],
    );
  });

  it('are named in the notices with their licence in full', async () => {
    const text = notices(await bundledPackages(projectRoot, [metafile]));
    assert.match(text, /## node-fetch \d+\.\d+\.\d+ \(MIT\)/);
    assert.match(text, /Permission is hereby granted, free of charge/);
  });

  it('are named with the text of their licence where they bring none, and are refused where it is not known', () => {
    const bare = { name: 'bare', version: '1.0.0', license: 'MIT', licenseText: '', author: 'Some One' };
    assert.match(notices([bare]), /## bare 1\.0\.0 \(MIT\)[^]*Copyright \(c\) Some One[^]*Permission is hereby granted/);
    assert.match(notices([{ ...bare, author: '' }]), /Copyright \(c\) the authors of bare/);
    assert.throws(() => notices([{ ...bare, license: 'UNKNOWN' }]), /bare holds no licence file/);
  });

  it('are components of the bill of materials', async () => {
    const bill = billOfMaterials({ name: 'x', version: '1.0.0' }, await bundledPackages(projectRoot, [metafile]));
    const { bomFormat, components } = bill as {
      readonly bomFormat: string;
      readonly components: readonly { readonly purl: string }[];
    };
    assert.equal(bomFormat, 'CycloneDX');
    assert.match(components[0]?.purl ?? '', /^pkg:npm\/%40nodable\/entities@\d/);
  });
});
