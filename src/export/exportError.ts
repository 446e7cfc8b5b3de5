/**
 * Why an export could not be written. `path` is the file or folder it is about.
 * - diskFull, notWritable, gone, tooLarge, otherFailure: the file system refused
 * - link: a symbolic link stands where the export would write; `notAFolder`, `notAFile`: something of another kind does
 * - notEmpty, otherSearch, otherMasking, complete: a folder that this export must not or need not touch; `inUse`: another export
 *   writes there, or, `inUseElsewhere`, one of another window
 * - damaged: a part is missing or is not what was written; `unreadable`: the manifest is not one
 * - miscounted: what was read back is not what the search handed out
 */
export type ExportErrorKind =
  | 'diskFull'
  | 'notWritable'
  | 'gone'
  | 'tooLarge'
  | 'otherFailure'
  | 'link'
  | 'notAFolder'
  | 'notAFile'
  | 'notEmpty'
  | 'otherSearch'
  | 'otherMasking'
  | 'complete'
  | 'inUse'
  | 'inUseElsewhere'
  | 'damaged'
  | 'unreadable'
  | 'miscounted';

export class ExportError extends Error {
  override readonly name = 'ExportError';
  readonly kind: ExportErrorKind;
  readonly path: string;
  /** The operating system's code, as `ENOSPC`. */
  readonly code: string | undefined;

  constructor(kind: ExportErrorKind, path: string, options?: { readonly cause: Error; readonly code: string }) {
    super(`${kind}${options ? ` (${options.code})` : ''}: ${path}`, options && { cause: options.cause });
    this.kind = kind;
    this.path = path;
    this.code = options?.code;
  }
}

const kinds: Readonly<Record<string, ExportErrorKind>> = {
  ENOSPC: 'diskFull',
  EDQUOT: 'diskFull',
  EACCES: 'notWritable',
  EPERM: 'notWritable',
  EROFS: 'notWritable',
  ENOENT: 'gone',
  ENOTDIR: 'notAFolder',
  EISDIR: 'notAFile',
  ELOOP: 'link',
  EFBIG: 'tooLarge',
  // Of a name that only another export can have taken.
  EEXIST: 'inUse',
};

/** A failure of the file system as an `ExportError`; anything else as it is. */
export function exportFailure(error: unknown, path: string): unknown {
  if (!(error instanceof Error) || !('syscall' in error) || !('code' in error) || typeof error.code !== 'string') return error;
  return new ExportError(kinds[error.code] ?? 'otherFailure', path, { cause: error, code: error.code });
}
