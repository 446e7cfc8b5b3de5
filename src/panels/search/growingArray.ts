const fewest = 256;

interface Numbers<N> {
  readonly length: number;
  [place: number]: number;
  set(other: N): void;
  subarray(from: number, to: number): N;
}

/** Numbers that are added one by one and kept in as many bytes as their kind needs. */
export class GrowingArray<N extends Numbers<N>> {
  readonly #kind: new (length: number) => N;
  #numbers: N;
  #length = 0;

  constructor(kind: new (length: number) => N) {
    this.#kind = kind;
    this.#numbers = new kind(fewest);
  }

  push(number: number): void {
    if (this.#length === this.#numbers.length) {
      const larger = new this.#kind(this.#length * 2);
      larger.set(this.#numbers);
      this.#numbers = larger;
    }
    const numbers: Numbers<N> = this.#numbers;
    numbers[this.#length++] = number;
  }

  at(place: number): number | undefined {
    return place < this.#length ? this.#numbers[place] : undefined;
  }

  /** All of them, until the next one is added. */
  get all(): N {
    return this.#numbers.subarray(0, this.#length);
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

  /** NaN where there is none. */
  get all(): Float64Array {
    return this.#numbers.all;
  }
}
