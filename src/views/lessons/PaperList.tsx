import type { EntryKind, PaperEntry } from '../../lectures/paperIndex/entry';
import { PAPER_INDEX } from '../../lectures/paperIndex/paperIndex';
import styles from './Lessons.module.css';
import { t } from './lessonsWords';
import { say } from './say';
import { useVisitOfPage } from './visitOfPage';

const KINDS: readonly EntryKind[] = ['section', 'equation', 'figure', 'table'];

/** Every place of the paper; the one that the page shows is marked. */
export function PaperList({ entry: shown }: { entry: PaperEntry | null }) {
  const visit = useVisitOfPage();
  return (
    <>
      <p className={styles.soft}>{t('lessons.paper.source')}</p>
      {KINDS.map((kind) => (
        <section key={kind} className={styles.kind}>
          <h3 className={styles.kindName}>{t(`lessons.paper.${kind}s`)}</h3>
          <ul className={styles.list}>
            {PAPER_INDEX.filter((each) => each.kind === kind).map((entry) => (
              <li key={entry.id}>
                <button
                  type="button"
                  className={styles.item}
                  ref={entry === shown ? intoSight : undefined}
                  aria-current={entry === shown ? 'true' : undefined}
                  onClick={() => visit.getState().open(entry.id)}
                >
                  <span className={styles.itemText}>
                    <b className="num">{placeText(entry)}</b>
                    <span>{say(entry.what)}</span>
                  </span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

/** One that a link has opened may lie far down. */
function intoSight(line: HTMLElement | null): void {
  line?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
}

function placeText({ kind, number }: PaperEntry): string {
  return number === '' ? t('lessons.paper.abstract') : t(`lessons.paper.${kind}`, { number });
}
