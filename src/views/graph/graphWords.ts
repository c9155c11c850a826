import { graph } from '../../i18n/en/graph';
import { wordsOf } from '../../i18n/words';

export const t = wordsOf(graph);
