import { differences } from '../../core/compare';
import { networkOf } from '../../store/derived';
import { useCardinal } from '../CardinalContext';
import { useLaneAtRest } from '../networks/useLaneAtRest';
import { stalePairText } from '../stale/staleText';
import { changeText, differenceText } from './differenceText';
import styles from './Sentence.module.css';

/** The difference of A and B in words: what it is, and what it costs. Long, so it waits, faint, until the hand rests. */
export function Sentence() {
  const a = useLaneAtRest('a').drawn;
  const b = useLaneAtRest('b').drawn;
  const turned = useCardinal(
    ({ history: { present } }) => present.a.drawn !== a || present.b.drawn !== b,
  );
  const waits = useCardinal(({ history }) => stalePairText(history.present));
  const facts = differences(a, b);
  return (
    <div className={styles.sentence}>
      <p className={styles.text} data-waits={waits !== null || turned}>
        {waits ?? differenceText(facts)}{' '}
        {waits === null && facts.length > 0 && (
          <span className="num">{changeText(networkOf(a).cost, networkOf(b).cost)}</span>
        )}
      </p>
    </div>
  );
}
