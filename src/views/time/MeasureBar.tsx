import { useEffect } from 'react';
import type { ActiveMeasure, BackendPresence } from '../../store/measures';
import { useCardinal, useCardinalStore } from '../CardinalContext';
import { testIds } from '../testIds';
import styles from './MeasureBar.module.css';
import { backendName } from './names';
import { t } from './timeWords';

/** Measures on each backend that there is, shows how far it is, and chooses what all is run on. */
export function MeasureBar() {
  const backends = useCardinal((state) => state.backends).filter(({ present }) => present);
  const active = useCardinal(({ measures }) => measures.active);
  const { measure, learnBackends } = useCardinalStore().getState();
  useEffect(() => {
    void learnBackends();
  }, [learnBackends]);
  if (active !== null) return <Running active={active} backends={backends} />;
  return (
    <div className={styles.bar}>
      {backends.length === 0 && <p role="status">{t('time.looking')}</p>}
      {backends.map((backend) => (
        <button
          key={backend.name}
          type="button"
          className="button"
          data-testid={testIds.measure(backend.name)}
          onClick={() => measure(backend.name)}
        >
          {t('time.measure', { backend: backendName(backend) })}
        </button>
      ))}
      <Choice backends={backends} />
    </div>
  );
}

function Running({
  active: { backend, progress },
  backends,
}: {
  active: ActiveMeasure;
  backends: readonly BackendPresence[];
}) {
  const { cancelMeasure } = useCardinalStore().getState();
  const presence = backends.find(({ name }) => name === backend);
  const name = presence === undefined ? '' : backendName(presence);
  const counted = progress?.phase === 'measure' ? progress : null;
  const text =
    counted === null
      ? t('time.starting', { backend: name })
      : t('time.measuring', { backend: name, done: counted.done, total: counted.total });
  return (
    <div className={styles.bar} role="status">
      <span className="num">{text}</span>
      <progress
        className={styles.progress}
        aria-label={text}
        value={counted?.done}
        max={counted?.total ?? 1}
      />
      <button type="button" className="button" onClick={cancelMeasure}>
        {t('time.cancel')}
      </button>
    </div>
  );
}

/** Forces a backend for all that is run from now on, or leaves the choice to the page. */
function Choice({ backends }: { backends: readonly BackendPresence[] }) {
  const forced = useCardinal(({ forcedBackend }) => forcedBackend);
  const { forceBackend } = useCardinalStore().getState();
  return (
    <label className={styles.choice}>
      {t('time.use')}
      <select
        className={styles.select}
        value={forced ?? ''}
        onChange={({ target }) =>
          forceBackend(backends.find(({ name }) => name === target.value)?.name ?? null)
        }
      >
        <option value="">{t('time.use.auto')}</option>
        {backends.map((backend) => (
          <option key={backend.name} value={backend.name}>
            {backendName(backend)}
          </option>
        ))}
      </select>
    </label>
  );
}
