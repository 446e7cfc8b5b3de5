/** The language-model tools, as package.json declares them. */
export const toolNames = [
  'liveperson_get_visit_state',
  'liveperson_get_chat_status',
  'liveperson_search_transcripts',
  'liveperson_get_transcript',
  'liveperson_explain_error',
] as const;

export type ToolName = (typeof toolNames)[number];
