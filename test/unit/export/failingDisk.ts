import fs from 'node:fs';
import sinon from 'sinon';

/** A file system that refuses from some moment on: the real ones cannot be filled or locked by a test everywhere. */
export function failingDisk(): {
  /** Every write fails as on a full disk, once so many bytes were written. */
  fullAfter(bytes: number): void;
  /** No file can be opened for writing. */
  readOnly(): void;
  restore(): void;
} {
  const stubs = sinon.createSandbox();
  return {
    fullAfter: (bytes) => {
      let left = bytes;
      const { write } = fs;
      stubs.stub(fs, 'write').callsFake(((file: number, buffer: Buffer, ...rest: readonly unknown[]) => {
        left -= buffer.length;
        if (left >= 0) Reflect.apply(write, fs, [file, buffer, ...rest]);
        else refuse(rest, 'ENOSPC', 'write');
      }) as never);
      stubs.stub(fs, 'writev').callsFake(((...given: readonly unknown[]) => {
        refuse(given, 'ENOSPC', 'write');
      }));
    },
    readOnly: () => {
      stubs.stub(fs, 'open').callsFake(((...given: readonly unknown[]) => {
        refuse(given, 'EROFS', 'open');
      }));
    },
    restore: () => {
      stubs.restore();
    },
  };
}

/** Calls the callback that such functions are given last. */
function refuse(given: readonly unknown[], code: string, syscall: string): void {
  const callback = given.at(-1);
  const error = Object.assign(new Error(`${code}: refused, ${syscall}`), { code, syscall });
  if (typeof callback === 'function') Reflect.apply(callback, undefined, [error]);
}
