import { percent } from '../../i18n/format';
import { t } from './inspectWords';

/** A share of one in percent; what is not nothing never reads as nothing. */
export function shareText(share: number): string {
  if (share === 0) return t('inspect.share.none');
  return share < 0.001 ? t('inspect.share.least') : percent(share);
}
