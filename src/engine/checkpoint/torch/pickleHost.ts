import { lookUpGlobal } from './pickle/allowList';
import type { PickleHost } from './pickle/machine';
import { storageId } from './storageId';
import { storageIn } from './storageIn';

/** What a file of `torch.save` lends to the interpreter of its pickles; notes the classes passed over. */
export function createPickleHost(): PickleHost {
  return { lookUp: lookUpGlobal, persistent: storageId, passedOver: new Set(), storageIn };
}
