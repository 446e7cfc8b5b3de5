/** The names that a `when` clause asks for: neither its operators nor what it compares them with. */
export function whenKeys(clause: string): readonly string[] {
  const withoutRegularExpressions = clause.replaceAll(/=~\s*\/(?:\\.|[^/])*\/[a-z]*/g, '');
  const withoutValues = withoutRegularExpressions.replaceAll(/(?:[=!]==?|[<>]=?|\b(?:not )?in\b)\s*(?:'[^']*'|[\w.:-]+)/g, '');
  return withoutValues.match(/[A-Za-z][\w.:-]*/g) ?? [];
}
