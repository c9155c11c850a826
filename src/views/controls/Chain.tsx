import { exact, signedPercent } from '../../i18n/format';
import { budgetOf } from '../../store/chain';
import { type Lane, type LaneId, lockErrorPercent } from '../../store/lanes';
import { useCardinal, useCardinalStore } from '../CardinalContext';
import styles from './Chain.module.css';
import { t } from './controlsWords';
import { ChainIcon } from './icons';
import { useSpecField } from './knobs';

/** Ties C to d at what the lane's lock holds, or lets both go free. */
export function Chain({ lane }: { lane: LaneId }) {
  const closed = useCardinal(({ history }) => history.present[lane].chain.closed);
  const basic = useSpecField(lane, 'block') === 'basic';
  const title = useCardinal(({ history, view }) =>
    view.predict ? undefined : titleOf(history.present[lane]),
  );
  const { setLock } = useCardinalStore().getState();
  return (
    <div className={styles.chain}>
      <button
        type="button"
        className={styles.button}
        aria-label={t('controls.chain')}
        aria-pressed={closed && !basic}
        title={basic ? t('controls.chainBasic') : title}
        disabled={basic}
        onClick={() => setLock(lane, { closed: !closed })}
      >
        <ChainIcon closed={closed && !basic} />
      </button>
      {!basic && <Held lane={lane} />}
    </div>
  );
}

/** Which lock it is, and how far the network is from what it holds; empty while it is open. */
function Held({ lane }: { lane: LaneId }) {
  const percent = useCardinal(({ history }) =>
    signedPercent(lockErrorPercent(history.present[lane])),
  );
  const hold = useCardinal(({ history }) => history.present[lane].chain.hold);
  const closed = useCardinal(({ history }) => history.present[lane].chain.closed);
  if (!closed) return <span className={styles.error} />;
  const off = percent !== signedPercent(0);
  const lock = t(`budget.lock.${hold}`);
  return (
    <span
      className={`num ${styles.error}`}
      data-consequence=""
      title={t(`budget.chain.${off ? 'off' : 'on'}.${hold}`, { percent })}
    >
      <span>{off ? percent : t('budget.keeps')}</span>
      <span className={styles.of}>{lock}</span>
    </span>
  );
}

function titleOf({ drawn, chain }: Lane): string {
  const what = t(`budget.chain.what.${chain.hold}`);
  if (!chain.closed) return t('budget.chain.open', { what });
  const solves = t(`budget.chain.solves.${chain.free}`);
  return t('budget.chain.closed', { held: exact(budgetOf(drawn, chain)), what, solves });
}
