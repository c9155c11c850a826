import { workedFigures } from '../../core/workedFigures';
import { nameOf, networkOf } from '../../store/derived';
import { lastTimed, shownRun } from '../../store/runs';
import { useCardinal } from '../CardinalContext';
import { Terms } from '../glossary/Terms';
import { networkName } from '../networks/networkName';
import { useLaneAtRest } from '../networks/useLaneAtRest';
import styles from './FormulasPanel.module.css';
import { t } from './formulasWords';
import { Law } from './Law';
import { type MeasuredHere, measuredSections } from './measuredSections';
import { graphSections, type Section } from './sections';

/** How the page's numbers are made: each formula, then with the numbers of network A in it. */
export function FormulasPanel() {
  const lane = useLaneAtRest('a');
  const here = useMeasuredHere();
  const network = networkOf(lane.drawn);
  const layer = workedFigures(network.graph).convolution?.name;
  const words = { network: networkName(nameOf(lane).label) };
  const sections = [...graphSections(network), ...measuredSections(network.spec, here)];
  return (
    <div className={styles.panel}>
      <div className={styles.intro}>
        <p>
          {layer === undefined
            ? t('formulas.introBare', words)
            : t('formulas.intro', { ...words, layer })}
        </p>
        <p className={styles.where}>
          <Law text={t('formulas.where')} />
        </p>
      </div>
      <div className={styles.sections}>
        {sections.map((section) => (
          <Formula key={section.id} {...section} />
        ))}
      </div>
    </div>
  );
}

function Formula({ id, title, law, numbers, note, terms }: Section) {
  return (
    <section className={styles.section} data-formula={id} aria-label={title}>
      <h3 className={styles.title}>
        <Terms text={title} of={terms} />
      </h3>
      <p className={`num ${styles.law}`}>
        <Law text={law} />
      </p>
      {numbers.map((line) => (
        <p key={line} className={`num ${styles.numbers}`}>
          {line}
        </p>
      ))}
      <p className={styles.note}>
        <Law text={note} />
      </p>
    </section>
  );
}

/** What was measured here of network A, as it is now. */
function useMeasuredHere(): MeasuredHere {
  const lane = useCardinal(({ history }) => history.present.a);
  const runs = useCardinal((state) => state.runs);
  const photoId = useCardinal(({ photo }) => photo?.photoId);
  const { atRest, busy } = lastTimed(runs, 'a', networkOf(lane.drawn).key)?.times.warmMs ?? {
    atRest: [],
    busy: [],
  };
  const shown = shownRun(runs, 'a', lane, photoId);
  return {
    timesMs: atRest.length >= busy.length ? atRest : busy,
    logits: shown === null || shown.stale ? null : shown.result.logits,
  };
}
