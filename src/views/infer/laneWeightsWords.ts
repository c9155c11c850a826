import { laneWeights } from '../../i18n/en/laneWeights';
import { wordsOf } from '../../i18n/words';

export const t = wordsOf(laneWeights);
