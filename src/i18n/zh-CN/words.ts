import type { Words } from '../language';

const parts = import.meta.glob<Record<string, Words>>(['./*.ts', '!./words.ts'], { eager: true });

/** All that the page says, in Simplified Chinese: the files beside this one. */
export const words: Words = Object.assign({}, ...Object.values(parts).flatMap(Object.values));
