import { differences } from '../../core/compare';
import { networkOf } from '../../store/derived';
import { useCardinal } from '../CardinalContext';
import { stalePairText } from '../stale/staleText';
import { changeText, differenceText } from './differenceText';
import styles from './Sentence.module.css';

/** The difference of A and B in words: what it is, and what it costs. */
export function Sentence() {
  const a = useCardinal(({ history }) => history.present.a.drawn);
  const b = useCardinal(({ history }) => history.present.b.drawn);
  const waits = useCardinal(({ history }) => stalePairText(history.present));
  const facts = differences(a, b);
  return (
    <div className={styles.sentence}>
      <p className={styles.text} data-waits={waits !== null}>
        {waits ?? differenceText(facts)}{' '}
        {waits === null && facts.length > 0 && (
          <span className="num">{changeText(networkOf(a).cost, networkOf(b).cost)}</span>
        )}
      </p>
    </div>
  );
}
