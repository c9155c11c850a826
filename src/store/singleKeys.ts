import { keepIn, localStorageOrNone } from './localStorageOrNone';

const KEY = 'cardinal.singleKeys';

/** Whether letters pressed alone act; they do where nothing was chosen in this browser. */
export function readSingleKeys(storage = localStorageOrNone()): boolean {
  return storage.getItem(KEY) !== 'off';
}

/** Keeps the choice for the next time. */
export function writeSingleKeys(act: boolean, storage = localStorageOrNone()): void {
  keepIn(storage, KEY, act ? 'on' : 'off');
}
