import { infer } from '../../i18n/en/infer';
import { lessonFaults } from '../../i18n/en/lessonFaults';
import { notices } from '../../i18n/en/notices';
import { wordsOf } from '../../i18n/words';

export const t = wordsOf(notices, infer, lessonFaults);
