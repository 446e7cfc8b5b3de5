import * as v from 'valibot';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** What goes wrong, for which requests, how often. Without `match` it is every request; the fields may be combined. */
export const faultRuleSchema = v.strictObject({
  match: v.optional(
    v.strictObject({
      /** As in the requests' counts: `searchEngagements`, `getVisitState`, `signIn` … */
      operation: v.optional(v.string()),
      /** A part of path and query. */
      path: v.optional(v.string()),
      method: v.optional(v.string()),
    }),
  ),
  /** How many requests it hits; without it, all until it is cleared. */
  times: v.optional(count),
  /** How many matching requests pass before the first hit. */
  skip: v.optional(count),

  /** Another answer than the service's own. */
  status: v.optional(v.pipe(v.number(), v.integer(), v.minValue(200), v.maxValue(599))),
  body: v.optional(v.string()),
  headers: v.optional(v.record(v.string(), v.string())),
  /** A body of this many bytes. */
  hugeBytes: v.optional(count),
  /** The body ends in the middle, the answer itself is complete. */
  malformed: v.optional(v.boolean()),
  /** Compressed, and the end of it missing. */
  truncatedGzip: v.optional(v.boolean()),

  /** Ms before the service looks at the request. */
  delayMs: v.optional(count),
  /** Ms between the request and the answer's first byte. */
  firstByteDelayMs: v.optional(count),
  /** A slow body. */
  bytesPerSecond: v.optional(v.pipe(v.number(), v.minValue(1))),
  /** The connection is reset behind this many bytes of the body. */
  cutAfterBytes: v.optional(count),
  /** The connection is closed without an answer. */
  reset: v.optional(v.boolean()),
  /** Never answers; `body`: headers come, the body never ends. */
  hang: v.optional(v.union([v.boolean(), v.literal('body')])),

  /** Everybody is signed out before the request is looked at. */
  expireSessions: v.optional(v.boolean()),
  /** The service's clock is wrong by this many ms, as long as the rule is set. */
  clockSkewMs: v.optional(v.number()),
  /** Histories answer that some shards failed. */
  partialShards: v.optional(v.boolean()),
  /** Histories do not know their newest records yet: with `times` or `skip`, the count changes from page to page. */
  hideNewest: v.optional(count),
  /** Histories answer "nothing found" as 204 without a body. */
  noContent: v.optional(v.boolean()),
});

export type FaultRule = v.InferOutput<typeof faultRuleSchema>;
