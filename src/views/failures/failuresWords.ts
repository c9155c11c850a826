import { hubFailures } from '../../i18n/en/hubFailures';
import { notices } from '../../i18n/en/notices';
import { weightsFailures } from '../../i18n/en/weightsFailures';
import { wordsOf } from '../../i18n/words';

export const t = wordsOf(notices, hubFailures, weightsFailures);
