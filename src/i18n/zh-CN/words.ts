type Texts = Readonly<Record<string, string>>;

const parts = import.meta.glob<Record<string, Texts>>(['./*.ts', '!./words.ts'], { eager: true });

/** All that the page says, in Simplified Chinese: the files beside this one. */
export const words: Texts = Object.assign({}, ...Object.values(parts).flatMap(Object.values));
