import { depthRule } from '../../i18n/en/depthRule';
import { forms } from '../../i18n/en/forms';
import { wordsOf } from '../../i18n/words';

export const t = wordsOf(depthRule, forms);
