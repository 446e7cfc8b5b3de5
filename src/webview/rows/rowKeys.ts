/** The row to which a key leads, or undefined when it leads nowhere. */
export function nextRow({ key, altKey, ctrlKey, metaKey }: Pick<KeyboardEvent, 'key' | 'altKey' | 'ctrlKey' | 'metaKey'>, active: number, total: number, rowsPerPage: number): number | undefined {
  if (altKey || ctrlKey || metaKey || total === 0) return undefined;
  const last = total - 1;
  switch (key) {
    case 'ArrowDown':
      return Math.min(last, active + 1);
    case 'ArrowUp':
      return Math.max(0, active - 1);
    case 'PageDown':
      return Math.min(last, active + rowsPerPage);
    case 'PageUp':
      return Math.max(0, active - rowsPerPage);
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return undefined;
  }
}
