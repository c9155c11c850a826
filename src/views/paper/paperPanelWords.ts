import { controls } from '../../i18n/en/controls';
import { paper } from '../../i18n/en/paper';
import { paperPanel } from '../../i18n/en/paperPanel';
import { wordsOf } from '../../i18n/words';

export const t = wordsOf(paperPanel, paper, controls);
