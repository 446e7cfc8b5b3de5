import assert from 'node:assert/strict';
import { addressOpener } from '../../host/displayBrowser.ts';

describe('Opening the address for a person', () => {
  it('is done where there is a display', () => {
    assert.deepEqual(addressOpener('linux', { DISPLAY: ':0' }), ['xdg-open']);
    assert.deepEqual(addressOpener('linux', { WAYLAND_DISPLAY: 'wayland-0' }), ['xdg-open']);
    assert.deepEqual(addressOpener('darwin', {}), ['open']);
  });

  it('is not done where nobody would see it', () => {
    assert.equal(addressOpener('linux', {}), undefined);
    assert.equal(addressOpener('darwin', { CI: 'true' }), undefined);
  });
});
