import * as vscode from 'vscode';
import { plainLine } from '../../shownText/plainText.ts';
import type { FilterCount } from '../explorerModel.ts';
import type { ViewFilter } from '../viewFilter.ts';
import { formatCount } from './formats.ts';

/** The filter and what it lets through, as one line above the tree. */
export function filterText(filter: ViewFilter, count: FilterCount): string {
  const { text, skills, agents } = filter;
  const parts = [
    filterCountText(count),
    ...(skills.length > 0 ? [vscode.l10n.t('skill {0}', skills.map(plainLine).join(', '))] : []),
    ...(agents.length > 0 ? [vscode.l10n.t('agent {0}', agents.map(plainLine).join(', '))] : []),
    ...(text === '' ? [] : [`“${plainLine(text)}”`]),
  ];
  return parts.join(' · ');
}

export function filterCountText({ shown, loaded }: FilterCount): string {
  return vscode.l10n.t('{0} of {1} visitors', formatCount(shown), formatCount(loaded));
}
