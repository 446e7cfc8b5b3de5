import * as l10n from '@vscode/l10n';
import type { FormField } from './formFields.ts';

/** Placeholder of fields that take more than one value. */
export const several = l10n.t('several with commas');

/** Filters that both histories have under the same name, with the same meaning. */
export const agentGroupIds: FormField = {
  kind: 'text',
  field: 'agentGroupIds',
  name: 'agentGroupIds',
  label: l10n.t('Agent group ids'),
  hint: several,
};

export const duration: FormField = {
  kind: 'range',
  field: 'duration',
  from: 'durationFrom',
  to: 'durationTo',
  label: l10n.t('Duration'),
  unit: 's',
};

export const alertedMcs: FormField = {
  kind: 'choice',
  field: 'alertedMcs',
  name: 'alertedMcs',
  label: l10n.t('Alerted MCS'),
  options: [['', l10n.t('Any')], ['-1', l10n.t('Negative')], ['0', l10n.t('Neutral')], ['1', l10n.t('Positive')]],
};

export const limit: FormField = { kind: 'text', field: 'limit', name: 'limit', label: l10n.t('At most'), hint: l10n.t('records') };

/** The score of the whole chat or conversation, which each history calls by another name. */
export function connectionScore(field: 'chatMcs' | 'mcs'): FormField {
  return { kind: 'range', field, from: 'mcsFrom', to: 'mcsTo', label: l10n.t('Connection score (MCS)'), unit: '0–100' };
}
