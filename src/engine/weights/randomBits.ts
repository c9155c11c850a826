const BLOCK = 1024;

/**
 * Uniform 32-bit numbers, the same for the same seed on every machine.
 * Source: Doty-Humphrey's sfc32 (PractRand). Made a block at a time, so that its state stays in
 * registers: 25 million draws are wanted in a fraction of a second.
 */
export class RandomBits {
  private readonly state: Int32Array;
  private readonly block = new Int32Array(BLOCK);
  private at = BLOCK;

  /** Two seeds, both used to their lower 32 bits. */
  constructor(seed: number, stream: number) {
    this.state = Int32Array.of(seed, stream, 0x9e3779b9, 1);
    // The first dozen outputs still show what the seeds have in common.
    for (let round = 0; round < 12; round += 1) this.nextInt();
  }

  /** Signed, -2^31 .. 2^31 - 1. */
  nextInt(): number {
    if (this.at === BLOCK) this.refill();
    const value = this.block[this.at] ?? 0;
    this.at += 1;
    return value;
  }

  /** In [0, 1). */
  nextUnit(): number {
    return (this.nextInt() >>> 0) * 2 ** -32;
  }

  private refill(): void {
    const { state, block } = this;
    let [a = 0, b = 0, c = 0, counter = 0] = state;
    for (let index = 0; index < BLOCK; index += 1) {
      const sum = (a + b + counter) | 0;
      counter = (counter + 1) | 0;
      a = b ^ (b >>> 9);
      b = (c + (c << 3)) | 0;
      c = (((c << 21) | (c >>> 11)) + sum) | 0;
      block[index] = sum;
    }
    state.set([a, b, c, counter]);
    this.at = 0;
  }
}

/** FNV-1a, 32 bits, of a name's UTF-16 code units: gives each tensor numbers of its own. */
export function hashName(name: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < name.length; index += 1) {
    hash = Math.imul(hash ^ name.charCodeAt(index), 0x01000193);
  }
  return hash | 0;
}
