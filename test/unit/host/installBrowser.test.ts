import assert from 'node:assert/strict';
import { isDebian } from '../../host/installBrowser.ts';

describe('Recognising Debian', () => {
  it('knows Debian itself and its descendants', () => {
    assert.equal(isDebian('PRETTY_NAME="Debian GNU/Linux 13 (trixie)"\nID=debian\n'), true);
    assert.equal(isDebian('NAME="Ubuntu"\nID=ubuntu\nID_LIKE=debian\n'), true);
    assert.equal(isDebian('ID=linuxmint\nID_LIKE="ubuntu debian"\n'), true);
  });

  it('takes no other system for Debian, not even one that mentions it', () => {
    assert.equal(isDebian('ID=fedora\nHOME_URL="https://example.org/debian"\n'), false);
    assert.equal(isDebian(''), false);
  });
});
