import { counted } from '../../i18n/counted';
import { neuron } from '../../i18n/en/neuron';
import { wordsOf } from '../../i18n/words';

export const t = counted(wordsOf(neuron));
