/** Server Chat API, example answer of Retrieve Available Slots. Kept byte for byte as published. */
export const availableSlots = String.raw`{
  "availableSlots": 1
}
`;
