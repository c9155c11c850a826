import { SAMPLES, type Sample } from '../../store/samples';
import { roving } from '../access/roving';
import { useCardinal, useCardinalStore } from '../CardinalContext';
import { t } from './inferWords';
import styles from './PhotoColumn.module.css';

const KNOWN = SAMPLES.filter(({ cifar10 }) => cifar10 !== null);
const UNSEEN = SAMPLES.filter(({ cifar10 }) => cifar10 === null);

/** The photos that ship with the page, to try: of the ten classes, and of none of them. */
export function Samples() {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would be a form's
    <div ref={roving} className={styles.samples} role="group" aria-label={t('infer.samples')}>
      {KNOWN.map((sample) => (
        <Thumb key={sample.id} sample={sample} />
      ))}
      <p className={styles.unseen}>{t('infer.samples.unseen')}</p>
      {UNSEEN.map((sample) => (
        <Thumb key={sample.id} sample={sample} />
      ))}
    </div>
  );
}

function Thumb({ sample }: { sample: Sample }) {
  const { loadSample } = useCardinalStore().getState();
  const shown = useCardinal(({ photo }) => photo?.sample?.id === sample.id);
  return (
    <button
      type="button"
      className={styles.sample}
      title={t(`infer.sample.${sample.id}`)}
      aria-pressed={shown}
      onClick={() => loadSample(sample)}
    >
      <img
        src={sample.thumb}
        alt={t(`infer.sample.${sample.id}`)}
        width={56}
        height={56}
        loading="lazy"
        decoding="async"
        draggable={false}
      />
    </button>
  );
}
