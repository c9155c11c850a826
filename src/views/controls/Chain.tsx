import { signedPercent } from '../../i18n/format';
import { t } from '../../i18n/t';
import { type LaneId, lockErrorPercent } from '../../store/lanes';
import { useCardinal, useCardinalStore } from '../CardinalContext';
import styles from './Chain.module.css';
import { ChainIcon } from './icons';
import { residualSpecOf, useSpecField } from './knobs';

/** Ties C to d at the convolution weights of a block, or lets both go free. */
export function Chain({ lane }: { lane: LaneId }) {
  const closed = useCardinal(({ history }) => history.present[lane].chain.closed);
  const basic = useSpecField(lane, 'block') === 'basic';
  const { setLock } = useCardinalStore().getState();
  const state = closed ? t('controls.chainClosed') : t('controls.chainOpen');
  return (
    <div className={styles.chain}>
      <button
        type="button"
        className={styles.button}
        aria-label={t('controls.chain')}
        aria-pressed={closed && !basic}
        title={basic ? t('controls.chainBasic') : state}
        disabled={basic}
        onClick={() => setLock(lane, { closed: !closed })}
      >
        <ChainIcon closed={closed && !basic} />
      </button>
      <ChainError lane={lane} />
    </div>
  );
}

/** How far the block is from what the chain holds; empty where it is not off. */
function ChainError({ lane }: { lane: LaneId }) {
  const text = useCardinal(({ history }) => {
    const { chain } = history.present[lane];
    const { block } = residualSpecOf(history.present[lane]);
    if (!chain.closed || block === 'basic') return '';
    return signedPercent(lockErrorPercent(history.present[lane]));
  });
  const off = text !== '' && text !== signedPercent(0);
  const whole = off ? t('controls.chainError', { percent: text }) : undefined;
  return (
    <span className={`num ${styles.error}`} title={whole}>
      {off && text}
      {off && <span className={styles.of}>{t('controls.ofBlock')}</span>}
    </span>
  );
}
