import type { Place } from '../place';
import { type Text, text } from '../text';

export type EntryKind = 'section' | 'equation' | 'figure' | 'table';

/** A place of the paper and the state of the page that shows it. */
export interface PaperEntry {
  /** Stable: it stands in links. */
  readonly id: string;
  readonly kind: EntryKind;
  /** "3.1", "4"; empty for the abstract. */
  readonly number: string;
  readonly what: Text;
  readonly state: string;
  readonly look: Place;
}

/** An entry: where it stands, what it says in both languages, and the page that shows it. */
export function entry(
  kind: EntryKind,
  number: string,
  [en, chinese]: readonly [en: string, chinese: string],
  [state, look]: readonly [state: string, look: Place],
): PaperEntry {
  const id = number === '' ? 'abstract' : `${kind}-${number.toLowerCase()}`;
  return { id, kind, number, what: text(en, chinese), state, look };
}

export const PAIR = '?a=resnet50&b=resnext50_32x4d';
export const DEEP = '?a=resnet101&b=resnext101_64x4d';
