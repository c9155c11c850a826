import { controls } from '../../i18n/en/controls';
import { costCharts } from '../../i18n/en/costCharts';
import { wordsOf } from '../../i18n/words';

export const t = wordsOf(costCharts, controls);
