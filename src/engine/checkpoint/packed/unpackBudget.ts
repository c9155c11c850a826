import { malformed } from '../malformed';

/** What even the smallest file may unpack to. */
const FLOOR_BYTES = 4 * 2 ** 20;
/** Weights compress by a tenth, pruned ones to a third; archives that are made to fill the memory to a thousandth. */
const TIMES_FILE = 4;

/** The bytes that a packed file may become, whatever is packed within it. */
export class UnpackBudget {
  #left: number;

  constructor(fileBytes: number) {
    this.#left = FLOOR_BYTES + TIMES_FILE * fileBytes;
  }

  /** Errors: `weights-malformed` with reason `packed-bomb` where too little is left. */
  spend(bytes: number): void {
    this.#left -= bytes;
    if (!(this.#left >= 0)) throw malformed('packed-bomb');
  }
}
