import type { ManySubject } from '../../store/many/subject';
import { classText } from '../infer/classText';
import { t } from './manyWords';

/** What a class of a network is called; its number where nobody knows. */
export function className({ classes }: ManySubject, index: number): string {
  const name = classes?.[index];
  return name === undefined ? t('many.class', { index }) : classText(name);
}
