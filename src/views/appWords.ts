import { app } from '../i18n/en/app';
import { wordsOf } from '../i18n/words';

export const t = wordsOf(app);
