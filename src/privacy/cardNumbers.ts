const shortest = 13;
const longest = 19;

/**
 * Where card numbers stand in a run of digits with separators between some of them: 13 to 19 digits, of which the first is 2 to
 * 6, as in the ranges of banks and shops, and the last is Luhn's check digit. A number begins and ends with a group.
 */
export function cardNumbersIn(run: string): readonly { readonly start: number; readonly end: number }[] {
  const digits = Uint32Array.from(placesOfDigits(run));
  const found: { start: number; end: number }[] = [];
  let first = 0;
  while (first + shortest <= digits.length) {
    const length = cardLength(run, digits, first);
    if (length > 0) found.push({ start: digits[first] ?? 0, end: (digits[first + length - 1] ?? 0) + 1 });
    first += Math.max(length, 1);
  }
  return found;
}

function placesOfDigits(run: string): readonly number[] {
  const places: number[] = [];
  for (let index = 0; index < run.length; index++) if (isDigit(run.charCodeAt(index))) places.push(index);
  return places;
}

/** How many digits the card number has that begins here; 0 when none does. */
function cardLength(run: string, digits: Uint32Array, first: number): number {
  const start = digits[first] ?? 0;
  const begins = first === 0 || !isDigit(run.charCodeAt(start - 1));
  if (!begins || !/[2-6]/.test(run.charAt(start))) return 0;
  for (let length = shortest; length <= longest && first + length <= digits.length; length++) {
    const end = (digits[first + length - 1] ?? 0) + 1;
    if (!isDigit(run.charCodeAt(end)) && luhnSum(run, digits.subarray(first, first + length)) % 10 === 0) return length;
  }
  return 0;
}

function luhnSum(run: string, digits: Uint32Array): number {
  let sum = 0;
  let double = false;
  for (let index = digits.length - 1; index >= 0; index--) {
    const digit = run.charCodeAt(digits[index] ?? 0) - zero;
    sum += double ? (digit * 2 > 9 ? digit * 2 - 9 : digit * 2) : digit;
    double = !double;
  }
  return sum;
}

const zero = '0'.charCodeAt(0);

/** False behind the end, where the code is not a number. */
function isDigit(code: number): boolean {
  return code >= zero && code <= zero + 9;
}
