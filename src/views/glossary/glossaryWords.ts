import { counted } from '../../i18n/counted';
import { glossary } from '../../i18n/en/glossary';
import { wordsOf } from '../../i18n/words';

export const t = counted(wordsOf(glossary));
