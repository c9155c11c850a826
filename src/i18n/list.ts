import { language } from './language';

/** Names one after the other: `a, b, c`. */
export function list(names: readonly string[]): string {
  return new Intl.ListFormat(language(), { type: 'conjunction', style: 'narrow' }).format(names);
}
