import { controls } from '../../i18n/en/controls';
import { evidence } from '../../i18n/en/evidence';
import { wordsOf } from '../../i18n/words';

export const t = wordsOf(evidence, controls);
