/** Lengths of time that the documents name, in ms. */

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

/**
 * "At most one month" without a number of days: 28 days are legal whatever month is meant, and whatever rounding adds stays
 * inside them. The largest range that is one request. Source: Engagement History API, methods page.
 */
export const monthSpan = 28 * dayMs;

/** Likewise for "at most three months", which are never shorter than 89 days. Source: Messaging Interactions API. */
export const threeMonthSpan = 84 * dayMs;

/** Both histories keep this many months. Sources: Engagement History and Messaging Interactions overviews. */
export const retentionMonths = 13;

/** All that is kept: 13 months are never shorter than 393 days, and a longer range is refused before it is sent. */
export const retentionSpan = 390 * dayMs;

/** "In memory for at most six hours". Source: Visit Information API, overview. */
export const visitLifetime = 6 * hourMs;

/** Engagement attributes "may arrive up to 2 hours after" the end. Source: Engagement History API, methods page. */
export const enrichmentTime = 2 * hourMs;
