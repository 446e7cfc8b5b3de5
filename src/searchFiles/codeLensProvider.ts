import * as vscode from 'vscode';
import { planOf } from './plan.ts';
import { shortPlan } from './planWords.ts';
import { fromSearchFile } from './readSearchFile.ts';

/** Run and plan above the first line. The plan's words need no click: they are made without any network. */
export function codeLensProvider(): vscode.CodeLensProvider {
  return {
    provideCodeLenses: (document) => {
      const { search, problems } = fromSearchFile(document.getText(), Date.now());
      const errors = problems.filter(({ severity }) => severity === 'error').length;
      const words = search ? shortPlan(planOf(search, Date.now())) : problemCount(errors);
      const top = new vscode.Range(0, 0, 0, 0);
      const argument = { uri: document.uri };
      return [
        new vscode.CodeLens(top, {
          title: vscode.l10n.t('$(play) Run search'),
          command: 'liveperson.runSearchFile',
          arguments: [argument],
        }),
        new vscode.CodeLens(top, {
          title: vscode.l10n.t('$(list-ordered) Plan: {0}', words),
          command: 'liveperson.planSearchFile',
          arguments: [argument],
        }),
      ];
    },
  };
}

function problemCount(errors: number): string {
  if (errors === 0) return vscode.l10n.t('nothing to search yet');
  return errors === 1 ? vscode.l10n.t('1 problem') : vscode.l10n.t('{0} problems', errors);
}
