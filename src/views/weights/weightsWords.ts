import { laneWeights } from '../../i18n/en/laneWeights';
import { weightsPanel } from '../../i18n/en/weights';
import { wordsOf } from '../../i18n/words';

export const t = wordsOf(weightsPanel, laneWeights);
