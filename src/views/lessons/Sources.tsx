import { SOURCES, type SourceId } from '../../lectures/source';
import styles from './Lessons.module.css';
import { t } from './lessonsWords';
import { say } from './say';

/** Who says so. */
export function Sources({ ids }: { ids: readonly SourceId[] }) {
  if (ids.length === 0) return null;
  const sources = ids.map((id) => say(SOURCES[id])).join(t('lessons.join'));
  return <p className={styles.source}>{t('lessons.sources', { sources })}</p>;
}
