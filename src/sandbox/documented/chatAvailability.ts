/** Server Chat API, example answer of Retrieve Availability. Kept byte for byte as published. */
export const chatAvailability = String.raw`{
  "availability": true
}
`;
