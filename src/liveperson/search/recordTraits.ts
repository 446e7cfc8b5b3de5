/** What the search engine needs to know about a record, so that one engine serves chats and messaging conversations. */
export interface RecordTraits<R> {
  /** The same for every delivery of one record, different for any two records. */
  readonly key: (record: R) => string;
  /** The id under which the record can be fetched alone. */
  readonly id: (record: R) => string;
  /** Epoch ms. */
  readonly start: (record: R) => number | undefined;
  /** The service says that it truncated the record. */
  readonly isPartial: (record: R) => boolean;
  /** False while final data, attributes included, is still to come. */
  readonly isEnriched: (record: R) => boolean | undefined;
  /** The asked-for order, for merging windows. */
  readonly compare: (left: R, right: R) => number;
}
