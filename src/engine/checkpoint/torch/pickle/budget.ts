import { malformed } from '../../malformed';

/** What even the smallest file may make. */
const FLOOR_BYTES = 4 * 2 ** 20;

/** About what the objects of a pickle take in memory, in bytes. */
export const COST = {
  object: 64,
  slot: 16,
  dict: 200,
  entry: 48,
  memo: 32,
} as const;

/**
 * The memory that a pickle may fill: opcodes of one byte make objects of a hundred, so a file made for
 * it would exhaust a page long before its end. In proportion to the file, never given back.
 */
export class PickleBudget {
  readonly bytes: number;
  #left: number;

  constructor(fileBytes: number) {
    this.bytes = FLOOR_BYTES + fileBytes;
    this.#left = this.bytes;
  }

  /** Errors: `weights-malformed` with reason `pickle-memory` once more than all is spent. */
  spend(bytes: number): void {
    this.#left -= bytes;
    if (this.#left < 0) throw malformed('pickle-memory', { bytes: this.bytes });
  }
}
