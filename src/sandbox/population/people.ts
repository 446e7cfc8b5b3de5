type Gender = 'MALE' | 'FEMALE' | 'OTHER';

const women = ['Ada', 'Chloe', 'Elif', 'Grace', 'Ines', 'Kavya', 'Mei', 'Olga', 'Rosa', 'Uma', 'Wendy', 'Zoe'] as const;
const men = ['Ben', 'Dmitri', 'Farid', 'Hugo', 'Jonas', 'Lars', 'Noah', 'Pablo', 'Tariq', 'Viktor'] as const;
const others = ['Quinn', 'Sam'] as const;

/** First names with the gender that goes with them. */
export const firstNames: readonly (readonly [name: string, gender: Gender])[] = [
  ...women.map((name) => [name, 'FEMALE'] as const),
  ...men.map((name) => [name, 'MALE'] as const),
  ...others.map((name) => [name, 'OTHER'] as const),
];

/** Surnames that are nobody's. */
export const lastNames = ['Example', 'Muster', 'Doe', 'Tester', 'Placeholder', 'Specimen', 'Sample', 'Demo', 'Fulano'] as const;

/** Country, its code, state and city. */
export const places = [
  ['United States', 'US', 'New York', 'New York'],
  ['United States', 'US', 'California', 'San Jose'],
  ['United States', 'US', 'Michigan', 'Detroit'],
  ['United Kingdom', 'GB', 'England', 'Leeds'],
  ['United Kingdom', 'GB', 'Scotland', 'Glasgow'],
  ['Germany', 'DE', 'Bavaria', 'Munich'],
  ['Germany', 'DE', 'Hamburg', 'Hamburg'],
  ['Netherlands', 'NL', 'Utrecht', 'Utrecht'],
  ['Spain', 'ES', 'Andalusia', 'Seville'],
  ['Israel', 'IL', 'Tel Aviv', 'Tel Aviv'],
  ['Australia', 'AU', 'Victoria', 'Melbourne'],
  ['Canada', 'CA', 'Ontario', 'Ottawa'],
] as const;
