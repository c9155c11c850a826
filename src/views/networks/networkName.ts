import { spokenOf } from '../../i18n/language';

/** A network's name in the page's language. Most names are the same in all; English ones are the presets' own. */
export function networkName(label: string): string {
  return spokenOf(`network.${label}`) ?? label;
}
