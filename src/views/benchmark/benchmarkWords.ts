import { benchmark } from '../../i18n/en/benchmark';
import { wordsOf } from '../../i18n/words';

export const t = wordsOf(benchmark);
