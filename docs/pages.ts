import { causePage } from '../src/liveperson/errors/causes/causePage.ts';
import { checkFileSchema } from './checkFileSchema.ts';
import { reliabilityPage } from './reliabilityPage.ts';
import { faultResults, soakRecord } from './results.ts';
import { searchFileSchema } from './searchFileSchema.ts';
import { settingsPage } from './settingsPage.ts';

/** The files that are made from the code, by their paths from this folder. */
export function generatedPages(): Readonly<Record<string, string>> {
  return {
    'errors.md': causePage(),
    'settings.md': settingsPage(),
    '../media/schemas/lpcheck.schema.json': `${JSON.stringify(checkFileSchema(), undefined, 2)}\n`,
    'reliability.md': reliabilityPage(faultResults(), soakRecord()),
    '../media/schemas/lpsearch.schema.json': `${JSON.stringify(searchFileSchema(), undefined, 2)}\n`,
  };
}
