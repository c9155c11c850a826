import { nameOf } from '../../store/derived';
import { LANES, type LaneId } from '../../store/lanes';
import { useCardinal } from '../CardinalContext';
import { networkName } from '../networks/networkName';
import { useLaneAtRest } from '../networks/useLaneAtRest';
import styles from './PaperPanel.module.css';
import { PaperTableView } from './PaperTableView';
import { t } from './paperPanelWords';
import { publishedFacts } from './publishedText';
import { TableList } from './TableList';

/** What the paper published: of A and B, and in all its tables. */
export function PaperPanel() {
  const table = useCardinal(({ view }) => view.table);
  return (
    <div className={styles.panel}>
      <section className={styles.head} aria-label={t('paper.head')}>
        {LANES.map((lane) => (
          <LaneFacts key={lane} lane={lane} />
        ))}
      </section>
      <TableList table={table} />
      <PaperTableView id={table} />
      <p className={styles.source}>{t('paper.source')}</p>
    </div>
  );
}

function LaneFacts({ lane }: { lane: LaneId }) {
  const present = useLaneAtRest(lane);
  const { label: own, changed } = nameOf(present);
  const label = networkName(own);
  const facts = publishedFacts(present.drawn);
  return (
    <div className={styles.lane} data-lane={lane}>
      <p className={styles.name}>
        <span className={styles.letter}>{lane.toUpperCase()}</span>{' '}
        {changed ? t('controls.nameChanged', { name: label }) : label}
      </p>
      {facts.length === 0 && <p className={styles.none}>{t('paper.notMeasured')}</p>}
      {facts.map(({ key, text, source, preActivation }) => (
        <p key={key} className="num">
          {text} <span className={styles.reference}>{t('paper.reference', { source })}</span>
          {preActivation && (
            <span className={styles.reference}>
              {t('paper.join')}
              {t('paper.preActivation')}
            </span>
          )}
        </p>
      ))}
    </div>
  );
}
