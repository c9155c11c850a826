import { useEffect, useState } from 'react';
import { slowsAtRest } from '../../core/slowsAtRest';
import { bytes } from '../../i18n/format';
import { real } from '../../i18n/real';
import type { FormatDrift } from '../../store/formatDrift';
import { LANES, type LaneId } from '../../store/lanes';
import { useCardinal, useCardinalStore } from '../CardinalContext';
import { testIds } from '../testIds';
import styles from './HalfFloats.module.css';
import { backendName } from './names';
import { t } from './timeWords';

/** Whether weights lie as half floats on a device that can, and what that changes of the answers to the photo. */
export function HalfFloats() {
  const backend = useCardinal((state) => state.backend);
  const chosen = useCardinal(({ view }) => view.weightFormat === 'f16');
  const { chooseWeightFormat } = useCardinalStore().getState();
  if (backend === null) return null;
  const can = backend.halfWeights === true;
  return (
    <section aria-label={t('time.halves')} className={styles.halves}>
      <p className={styles.line}>
        <label className={styles.switch}>
          <input
            type="checkbox"
            data-testid={testIds.halfFloats}
            checked={can && chosen}
            disabled={!can}
            onChange={({ target }) => chooseWeightFormat(target.checked ? 'f16' : 'f32')}
          />
          {t('time.halves')}
        </label>
        <span className={styles.soft}>
          {can
            ? t('time.halves.what')
            : t(slowsAtRest(backend) ? 'time.halves.noFeature' : 'time.halves.noDevice', {
                backend: backendName(backend),
              })}
        </span>
      </p>
      {can && chosen && LANES.map((lane) => <Drift key={lane} lane={lane} />)}
    </section>
  );
}

type Compared = FormatDrift | 'comparing' | 'failed' | null;

function Drift({ lane }: { lane: LaneId }) {
  const store = useCardinalStore();
  const shown = useCardinal(({ history }) => history.present[lane]);
  const photo = useCardinal((state) => state.photo);
  const [compared, setCompared] = useState<Compared>('comparing');
  // biome-ignore lint/correctness/useExhaustiveDependencies: the store reads both itself
  useEffect(() => {
    let isOver = false;
    const tell = (found: Compared) => {
      if (!isOver) setCompared(found);
    };
    setCompared('comparing');
    store
      .getState()
      .driftOf(lane)
      .then(tell, () => tell('failed'));
    return () => {
      isOver = true;
    };
  }, [store, lane, shown, photo]);
  return (
    <p data-lane={lane} data-testid={testIds.drift(lane)}>
      {driftText(lane, compared)}
    </p>
  );
}

function driftText(lane: LaneId, compared: Compared): string {
  const words = { lane: lane.toUpperCase() };
  if (compared === 'comparing') return t('time.halves.comparing', words);
  if (compared === 'failed') return t('time.halves.failed', words);
  if (compared === null) return t('time.halves.noAnswer', words);
  const { maxDifference, largestLogit, sameTop, bytes: of } = compared;
  const verdict = t(sameTop ? 'time.halves.same' : 'time.halves.other', words);
  const drift = t('time.halves.drift', {
    difference: real(maxDifference),
    largest: real(largestLogit),
    halves: bytes(of.f16),
    full: bytes(of.f32),
    saved: bytes(of.f32 - of.f16),
  });
  return `${verdict}; ${drift}.`;
}
