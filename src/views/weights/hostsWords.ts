import { linkWeights } from '../../i18n/en/linkWeights';
import { weightsPanel } from '../../i18n/en/weights';
import { wordsOf } from '../../i18n/words';

export const t = wordsOf(weightsPanel, linkWeights);
