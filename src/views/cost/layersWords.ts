import { cost } from '../../i18n/en/cost';
import { layers } from '../../i18n/en/layers';
import { wordsOf } from '../../i18n/words';

export const t = wordsOf(layers, cost);
