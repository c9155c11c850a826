import { type KeyboardEvent, useRef } from 'react';
import type { TreeRow } from './tree';
import { rowTyped, type TreeMove } from './treeKeys';

/** Letters that follow each other within this time make one word. */
const WORD_MS = 800;

/** Finds the row that a person types, letter by letter; undefined for what is no letter. */
export function useTypedRow(rows: readonly TreeRow[]) {
  const word = useRef({ text: '', atMs: 0 });
  return ({ key, timeStamp }: KeyboardEvent, active: number): TreeMove | undefined => {
    if (key.length !== 1) return undefined;
    const goesOn = timeStamp - word.current.atMs <= WORD_MS;
    const text = goesOn ? word.current.text + key : key;
    word.current = { text, atMs: timeStamp };
    // A first letter goes to the next row; more of them narrow where they are.
    const to = rowTyped(rows, text, text.length === 1 ? active + 1 : active);
    return to === undefined ? undefined : { kind: 'go', to };
  };
}
