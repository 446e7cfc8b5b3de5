/** Commands behind code lenses. With a leading underscore they are internal: the palette does not list them. */
export const commandIds = {
  compare: '_liveperson.compareDocument',
  openRecord: '_liveperson.openRecord',
  runNextAction: '_liveperson.runNextAction',
} as const;
