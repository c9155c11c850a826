import { localStorageOrNone } from './localStorageOrNone';

const KEY = 'cardinal.singleKeys';

/** Whether letters pressed alone act; they do where nothing was chosen in this browser. */
export function readSingleKeys(storage = localStorageOrNone()): boolean {
  return storage.getItem(KEY) !== 'off';
}

/** Keeps the choice for the next time. */
export function writeSingleKeys(act: boolean, storage = localStorageOrNone()): void {
  try {
    storage.setItem(KEY, act ? 'on' : 'off');
  } catch {
    // A full storage keeps what it has: it is chosen again the next time.
  }
}
