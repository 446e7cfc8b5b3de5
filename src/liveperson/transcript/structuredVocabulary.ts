/** Attributes shown beside an element's type, in this order. Source: schema files of the structured content templates. */
export const elementHeadings: Readonly<Record<string, readonly string[]>> = {
  text: ['text'],
  image: ['caption', 'alt', 'url'],
  button: ['title', 'subtitle'],
  map: ['la', 'lo'],
  linkPreview: ['title', 'url'],
  template: ['templateType', 'title'],
  quickReplies: [],
  keyValuePairList: [],
  card: [],
  vertical: [],
  horizontal: [],
  carousel: [],
  carouselSelect: [],
  accordionSelect: [],
  list: [],
  sectionList: [],
  section: ['sectionID'],
  checklist: [],
  checkbox: ['text'],
  buttonList: [],
  submitButton: ['title'],
  tabs: [],
};

/** Likewise for the actions of `click.actions`. */
export const actionHeadings: Readonly<Record<string, readonly string[]>> = {
  publishText: ['text'],
  link: ['name', 'uri', 'target'],
  navigate: ['name', 'la', 'lo'],
  addToCart: [],
  custom: [],
  datePicker: ['title', 'class', 'minDate', 'maxDate', 'dateFormat'],
  scheduleSlotList: ['title', 'firstDayOfTheWeek'],
  checked: ['publishText'],
  submitAsText: ['submit'],
};

/** Where elements hold others. `resp` belongs to the template, `replies` to quick replies. */
export const childKeys = ['elements', 'replies', 'resp'] as const;

/** Documented attributes that only say how something looks. */
export const presentation: ReadonlySet<string> = new Set([
  'style',
  'display',
  'border',
  'borderLine',
  'borderColor',
  'percentages',
  'padding',
  'scroll',
  'rtl',
  'class',
  'tag',
  'tagVersion',
  'itemsPerRow',
]);
