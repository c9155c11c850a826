import { answers } from '../../i18n/en/answers';
import { infer } from '../../i18n/en/infer';
import { maps } from '../../i18n/en/maps';
import { wordsOf } from '../../i18n/words';

export const t = wordsOf(maps, answers, infer);
