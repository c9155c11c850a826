import { widthPerGroup } from '../../core/spec';
import { exact } from '../../i18n/format';
import { t } from '../../i18n/t';
import type { LaneId } from '../../store/lanes';
import { useCardinal } from '../CardinalContext';
import { residualSpecOf, useSpecField } from './knobs';
import styles from './Product.module.css';

/** C times d, the channels of the first 3x3, and how the paper and torchvision write it. */
export function Product({ lane }: { lane: LaneId }) {
  const c = useSpecField(lane, 'cardinality');
  const d = useSpecField(lane, 'groupWidth');
  const perGroup = useCardinal(({ history }) =>
    widthPerGroup(residualSpecOf(history.present[lane])),
  );
  const value = exact(perGroup) === String(perGroup) ? perGroup : perGroup.toFixed(2);
  return (
    <div className={`num ${styles.product}`} title={t('controls.productTitle', { c, d, value })}>
      <b className={styles.factors}>{t('controls.product', { c, d })}</b>{' '}
      <span className={styles.channels}>{t('controls.channels', { channels: c * d })}</span>{' '}
      <span className={styles.spelling}>{t('controls.widthPerGroup', { value })}</span>
    </div>
  );
}
