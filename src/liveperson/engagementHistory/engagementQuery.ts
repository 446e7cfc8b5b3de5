/** Inclusive; either end may be left out only where the field's rule says so. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** Where a keyword is looked for. Source: Engagement History API, `keyword_search_area.types`. */
export type KeywordArea =
  | 'chatLine'
  | 'surveyAnswer'
  | 'surveyQuestion'
  | 'visitorInfo'
  | 'ea.purchase'
  | 'ea.viewedProduct'
  | 'ea.cartStatus'
  | 'ea.serviceActivity'
  | 'ea.visitorError'
  | 'ea.lead'
  | 'ea.customerInfo'
  | 'ea.marketingCampaignInfo'
  | 'ea.personalInfo';

/** A search of ended chats. Times in epoch ms, durations in seconds; the request builder turns it into the documented body. */
export interface EngagementQuery {
  readonly from: number;
  readonly to: number;
  readonly keyword?: string;
  readonly areas?: readonly KeywordArea[];
  readonly skillIds?: readonly string[];
  readonly agentIds?: readonly string[];
  readonly agentGroupIds?: readonly string[];
  readonly duration?: Range;
  readonly interactive?: true;
  readonly visitor?: string;
  readonly engagementId?: string;
  /** -1 unknown, 1 web, 2 voice. */
  readonly channel?: number;
  readonly alertedMcs?: readonly string[];
  readonly chatMcs?: Partial<Range>;
  readonly coBrowse?: boolean;
  readonly coBrowseDuration?: Range;
  readonly lineContentTypes?: readonly string[];
  readonly predictionLabels?: readonly string[];
  /** `start:desc,duration:asc` */
  readonly sort?: string;
  /** Most records to return, over all windows and pages. */
  readonly limit?: number;
}
