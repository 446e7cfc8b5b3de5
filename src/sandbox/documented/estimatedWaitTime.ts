/** Server Chat API, example answer of Retrieve Estimated Wait Time. Kept byte for byte as published. */
export const estimatedWaitTime = String.raw`{
  "estimatedWaitTime": 0
}
`;
