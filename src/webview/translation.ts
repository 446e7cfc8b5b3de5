// Runs before the script of the page, whose tables and templates then find the texts of the editor's language.
import * as l10n from '@vscode/l10n';

const texts = document.getElementById('texts')?.textContent ?? '';
if (texts !== '') l10n.config({ contents: texts });
