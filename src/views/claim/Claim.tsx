import { claimOf } from '../../core/claim';
import { networkOf } from '../../store/derived';
import { useCardinal } from '../CardinalContext';
import { useAtRest } from '../networks/useAtRest';
import { stalePairText } from '../stale/staleText';
import styles from './Claim.module.css';
import { fullSourceText, headlineParts, reasonText, sourceText } from './claimText';

/** What the pair shows, large: what is equal, what changes, what comes of it; under it why, and who says so. */
export function Claim() {
  const a = useCardinal(({ history }) => networkOf(history.present.a.drawn));
  const b = useCardinal(({ history }) => networkOf(history.present.b.drawn));
  const waits = useCardinal(({ history }) => stalePairText(history.present));
  const present = claimOf(a, b);
  // Why and whence are long: they wait until the hand rests.
  const settled = useAtRest(present);
  const why = waits ?? reasonText(settled);
  return (
    <div className={styles.claim} data-waits={waits !== null}>
      <p className={styles.headline}>
        {headlineParts(present).map(({ key, text }) => (
          <span key={key} className={styles[key]}>
            {text}{' '}
          </span>
        ))}
      </p>
      {waits === null && (
        <p className={styles.source} title={fullSourceText(settled)}>
          {sourceText(settled)}
        </p>
      )}
      <p className={styles.why}>{why}</p>
    </div>
  );
}
