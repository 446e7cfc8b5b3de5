import type { Deviations } from '../deviations.ts';
import { flag, id, number, object, text, texts, time } from '../fieldKinds.ts';
import { fieldTable, readFields } from '../fields.ts';
import type { JsonObject } from '../json.ts';
import type { VisitedPage } from './visitState.ts';

type PageFields = { -readonly [K in keyof VisitedPage]: VisitedPage[K] };

const pageFields = fieldTable<PageFields>((to) => ({
  id: to('id', id),
  // `pageBasic.url` has the scheme, this one has not.
  url: to.fallback('url', text),
  pageTitle: to.fallback('title', text),
  startTime: to('startTime', time),
  timeOnPage: to('timeOnPage', number),
  pageLoaded: to('loaded', flag),
  referrer: to('referrer', text),
  pageBasic: null,
  revActiveOSLs: null,
}));

const pageBasicFields = fieldTable<PageFields>((to) => ({
  url: to('url', text),
  title: to('title', text),
  startTime: to.fallback('startTime', time),
  referrer: to.fallback('referrer', text),
  sections: to('sections', texts),
}));

/** Reads one visited page. The basic data comes first, so that its address with scheme wins over the shortened one. */
export function readPage(source: JsonObject, path: string, deviations: Deviations): VisitedPage {
  const page: PageFields = { sections: [], raw: source };
  const basic = object.read(source['pageBasic']);
  if (basic !== undefined) {
    readFields(page, pageBasicFields, basic, `${path}.pageBasic`, deviations);
  }
  return readFields(page, pageFields, source, path, deviations);
}
