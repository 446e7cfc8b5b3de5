/** Names of the product for what the service sends as keys and numbers. Undocumented values keep their number. */

const attributeNames: ReadonlyMap<string, string> = new Map([
  ['cartStatus', 'Cart update'],
  ['purchase', 'Transaction'],
  ['viewedProduct', 'Viewed product'],
  ['customerInfo', 'Customer info'],
  ['marketingCampaignInfo', 'Marketing source'],
  ['personalInfo', 'Personal info'],
  ['lead', 'Lead'],
  ['serviceActivity', 'Service activity'],
  ['visitorError', 'Visitor error'],
  ['searchContent', 'Searched content'],
  ['searchInfo', 'Searched content'],
]);

/** Source: Types of engagement attributes. */
export function attributeName(key: string): string {
  return attributeNames.get(key) ?? key;
}

const typeNames: ReadonlyMap<number, string> = new Map([
  [0, 'Peeling corner'],
  [1, 'Overlay'],
  [2, 'Toaster'],
  [3, 'Slide-out'],
  [5, 'Embedded'],
  [6, 'Sticky'],
]);

/** Source: Web Tag events page, engagement type. */
export function engagementType(type: number | undefined): string {
  if (type === undefined) return 'Engagement';
  return typeNames.get(type) ?? `Engagement of undocumented type ${type}`;
}

export type EngagementStateKind = 'online' | 'offline' | 'busy' | 'unknown';

const stateKinds: ReadonlyMap<number, EngagementStateKind> = new Map([
  [1, 'online'],
  [2, 'offline'],
  [4, 'busy'],
]);

/** Source: Web Tag events page, engagement state. */
export function engagementStateKind(state: number | undefined): EngagementStateKind {
  return stateKinds.get(state ?? -1) ?? 'unknown';
}

export function engagementState(state: number | undefined): string {
  if (state === undefined) return 'state not sent';
  const kind = engagementStateKind(state);
  return kind === 'unknown' ? `undocumented state ${state}` : kind;
}

const targetingNames: ReadonlyMap<string, string> = new Map([
  ['revActiveVPs', 'Visitor profiles that apply'],
  ['revAllVPs', 'Visitor profiles, all'],
  ['revActiveVBs', 'Visitor behaviours that apply'],
  ['revAllVBs', 'Visitor behaviours, all'],
  ['revAllOSLs', 'Locations on the site, all'],
]);

/** Source: Visit Information API, method page. */
export function targetingName(key: string): string {
  return targetingNames.get(key) ?? key;
}
