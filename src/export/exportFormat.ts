/** The formats of an export. `dataset`: a folder of compressed NDJSON, by day. */
export const exportFormats = ['json', 'ndjson', 'csv', 'dataset'] as const;

export type ExportFormat = (typeof exportFormats)[number];
