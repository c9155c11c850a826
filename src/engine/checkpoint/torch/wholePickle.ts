import { malformed } from '../malformed';
import { PickleBudget } from './pickle/budget';
import { OutOfBytes } from './pickle/cursor';
import type { PickleHost } from './pickle/machine';
import { readPickle } from './pickle/readPickle';
import type { PickleValue } from './pickle/values';

/**
 * What a pickle says that is there whole, of a file of `fileBytes`. Errors: those of `readPickle`;
 * `weights-malformed` with reason `pickle-cut`.
 */
export function wholePickle(bytes: Uint8Array, fileBytes: number, host: PickleHost): PickleValue {
  try {
    return readPickle(bytes, new PickleBudget(fileBytes), host).value;
  } catch (error) {
    if (error instanceof OutOfBytes) throw malformed('pickle-cut', { bytes: bytes.byteLength });
    throw error;
  }
}
