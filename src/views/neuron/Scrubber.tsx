import { LAST_PLACE } from './between';
import styles from './NeuronPanel.module.css';
import { t } from './neuronWords';

interface Props {
  readonly at: number;
  readonly title: string;
  /** Where a hand holds it; null where none does. */
  readonly held: number | null;
  /** While a hand drags it: the place between two steps. */
  readonly onHold: (place: number) => void;
  readonly onGo: (step: number) => void;
}

/** How fine a drag is, steps. */
const FINE = 0.02;

/** Goes on and back by buttons; a drag stops half way between steps for as long as it lasts. */
export function Scrubber({ at, title, held, onHold, onGo }: Props) {
  const steps = LAST_PLACE + 1;
  const rest = () => {
    if (held !== null) onGo(Math.round(held));
  };
  return (
    <div className={styles.steps}>
      <button type="button" className="button" disabled={at === 0} onClick={() => onGo(at - 1)}>
        {t('neuron.previous')}
      </button>
      <input
        type="range"
        className={styles.scrub}
        aria-label={t('neuron.scrub')}
        aria-valuetext={t('neuron.scrubbed', { step: at + 1, steps, title })}
        min={0}
        max={LAST_PLACE}
        step={FINE}
        value={held ?? at}
        onChange={({ currentTarget }) => onHold(currentTarget.valueAsNumber)}
        onPointerUp={rest}
        onKeyUp={rest}
        onBlur={rest}
      />
      <button
        type="button"
        className="button"
        disabled={at === LAST_PLACE}
        onClick={() => onGo(at + 1)}
      >
        {t('neuron.next')}
      </button>
      <span className={`num ${styles.count}`}>{t('neuron.step', { step: at + 1, steps })}</span>
    </div>
  );
}
