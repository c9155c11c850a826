import { malformed } from '../../malformed';

/** What even the smallest file may make. */
const FLOOR_BYTES = 4 * 2 ** 20;
/** Arrays that a pickle has itself are there as texts, as bytes and as the storages of tensors. */
const TIMES_FILE = 3;
/** More than any checkpoint has, and done within a second or two. */
const MAX_STEPS = 2 ** 25;

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
  #steps = MAX_STEPS;

  constructor(fileBytes: number) {
    this.bytes = FLOOR_BYTES + TIMES_FILE * fileBytes;
    this.#left = this.bytes;
  }

  /** Errors: `weights-malformed` with reason `pickle-memory` once more than all is spent. */
  spend(bytes: number): void {
    this.#left -= bytes;
    if (this.#left < 0) throw malformed('pickle-memory', { bytes: this.bytes });
  }

  /** One opcode more. Errors: `weights-malformed` with reason `pickle-steps` after more than all. */
  step(): void {
    this.#steps -= 1;
    if (this.#steps < 0) throw malformed('pickle-steps', { most: MAX_STEPS });
  }
}
