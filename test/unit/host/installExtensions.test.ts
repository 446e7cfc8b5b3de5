import assert from 'node:assert/strict';
import { extensionFolderName } from '../../host/installExtensions.ts';

describe('The folder of an installed extension', () => {
  it('is named after publisher, name and version', () => {
    assert.equal(extensionFolderName({ publisher: 'p', name: 'n', version: '1.2.3' }), 'p.n-1.2.3');
  });

  it('cannot be named when one of them is missing', () => {
    assert.throws(() => extensionFolderName({ name: 'n', version: '1.2.3' }), /publisher/);
  });
});
