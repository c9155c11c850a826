import { classText } from '../infer/classText';
import { t } from './looksWords';

/** A class of a network in words: its name, or its number where nobody knows names. */
export function className(names: readonly string[] | null, index: number): string {
  const name = names?.[index];
  return name === undefined ? t('looks.class', { index }) : classText(name);
}
