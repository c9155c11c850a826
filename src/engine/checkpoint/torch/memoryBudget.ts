import { malformed } from '../malformed';

/** What even the smallest file may take beside its own bytes. */
const FLOOR_BYTES = 2 * 2 ** 20;
/** Weights compress by a tenth, and a checkpoint whose tensors are all transposed is copied once. */
const TIMES_FILE = 1.5;

/**
 * The memory that a file's tensors may take beyond its bytes: for what is inflated, and for views that
 * are copied. A kilobyte may claim to be a terabyte, or be viewed a million times.
 */
export class MemoryBudget {
  #left: number;

  constructor(fileBytes: number) {
    this.#left = FLOOR_BYTES + TIMES_FILE * fileBytes;
  }

  /** Errors: `weights-malformed` with the reason, and what it concerns, where too little is left. */
  spend(bytes: number, reason: string, what: Readonly<Record<string, string>>): void {
    this.#left -= bytes;
    if (!(this.#left >= 0)) throw malformed(reason, { ...what, bytes });
  }
}
