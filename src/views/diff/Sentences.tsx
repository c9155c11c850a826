import { layersIn } from '../../core/diff/counted';
import { type GraphDiff, isEmpty } from '../../core/diff/graphDiff';
import { statementsOf } from '../../core/diff/statements';
import { exact } from '../../i18n/format';
import styles from './DiffPanel.module.css';
import { t } from './diffWords';
import { costText, sentencesOf } from './statementText';
import { tallyText } from './tallyText';

/** More than these are told one by one only to who asks. */
const SHOWN = 6;

/** In what B differs from A, and what that costs. */
export function Sentences({ diff }: { diff: GraphDiff }) {
  const layers = exact(layersIn(diff.tally));
  if (isEmpty(diff)) {
    return (
      <div className={styles.said}>
        <h3 className={styles.lead}>{t('diff.same', { layers })}</h3>
        <p className={styles.quiet}>{t('diff.same.hint')}</p>
      </div>
    );
  }
  const sentences = sentencesOf(statementsOf(diff));
  const [first, more] = [sentences.slice(0, SHOWN), sentences.slice(SHOWN)];
  return (
    <div className={styles.said}>
      <h3 className={`num ${styles.lead}`}>
        {t('diff.tally', { parts: tallyText(diff.tally, 'tally'), layers })} {costText(diff.counts)}
      </h3>
      <List sentences={first} />
      {more.length > 0 && (
        <details>
          <summary className={styles.summary}>{t('diff.more', { count: more.length })}</summary>
          <List sentences={more} />
        </details>
      )}
      {diff.tally.changed > 0 && <p className={styles.quiet}>{t('diff.follows')}</p>}
    </div>
  );
}

function List({ sentences }: { sentences: readonly string[] }) {
  return (
    <ul className={`num ${styles.list}`}>
      {sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}
