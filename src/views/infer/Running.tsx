import { bytes } from '../../i18n/format';
import type { LaneId } from '../../store/lanes';
import type { ActiveRun, RunProgress } from '../../store/runs';
import { useCardinal, useCardinalStore } from '../CardinalContext';
import styles from './Answers.module.css';
import { t } from './answersWords';
import { Elapsed } from './Elapsed';
import { ProgressBar } from './ProgressBar';
import { runShare } from './runShare';

/** A run under way: where it is, for how long, and its end on demand. */
export function Running({ lane, active }: { lane: LaneId; active: ActiveRun }) {
  const { cancel } = useCardinalStore().getState();
  const { progress, subject, startedAtMs } = active;
  const share = runShare(progress);
  const opened = useCardinal(({ backend }) => backend !== null);
  const phase = phaseText(progress, subject.network.graph.stages.length, opened);
  return (
    <div className={styles.state}>
      <p className={styles.title}>
        <span className={styles.name}>{subject.name}</span>
        <Elapsed sinceMs={startedAtMs} />
      </p>
      <p className={styles.phase}>{phase}</p>
      <ProgressBar share={share} label={phase} />
      <button type="button" className={`button ${styles.wide}`} onClick={() => cancel(lane)}>
        {t('infer.cancel')}
      </button>
    </div>
  );
}

function phaseText(progress: RunProgress | null, stages: number, opened: boolean): string {
  // Before a backend is known, what a run waits for is the engine itself.
  if (progress === null) return t(opened ? 'infer.phase.queued' : 'infer.phase.engine');
  if (progress.phase === 'weights') {
    const { done, total } = progress;
    return t('infer.phase.weights', { done: bytes(done), total: bytes(total) });
  }
  if (progress.phase !== 'forward') return t('infer.phase.engine');
  if (progress.stage < 0) return t('infer.phase.stem');
  if (progress.stage >= stages) return t('infer.phase.head');
  return t('infer.phase.stage', { stage: progress.stage + 1, stages });
}
