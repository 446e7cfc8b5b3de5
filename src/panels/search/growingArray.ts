const fewest = 256;

interface Numbers {
  readonly length: number;
  [place: number]: number;
  set(other: ArrayLike<number>): void;
}

/** Numbers that are added one by one and kept in as many bytes as their kind needs. */
export class GrowingArray {
  readonly #kind: new (length: number) => Numbers;
  #numbers: Numbers;
  #length = 0;

  constructor(kind: new (length: number) => Numbers) {
    this.#kind = kind;
    this.#numbers = new kind(fewest);
  }

  push(number: number): void {
    if (this.#length === this.#numbers.length) {
      const larger = new this.#kind(this.#length * 2);
      larger.set(this.#numbers);
      this.#numbers = larger;
    }
    this.#numbers[this.#length++] = number;
  }

  at(place: number): number | undefined {
    return place < this.#length ? this.#numbers[place] : undefined;
  }
}

/** Likewise, where some have none. */
export class OptionalNumbers {
  readonly #numbers = new GrowingArray(Float64Array);

  add(number = Number.NaN): void {
    this.#numbers.push(number);
  }

  at(place: number): number | undefined {
    const number = this.#numbers.at(place);
    return Number.isNaN(number) ? undefined : number;
  }
}
