import { SAMPLES } from '../../store/samples';
import { roving } from '../access/roving';
import { useCardinal, useCardinalStore } from '../CardinalContext';
import { t } from './inferWords';
import styles from './PhotoColumn.module.css';

/** The photos that ship with the page, to try. */
export function Samples() {
  const { loadSample } = useCardinalStore().getState();
  const shown = useCardinal(({ photo }) => photo?.sample?.id);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would be a form's
    <div ref={roving} className={styles.samples} role="group" aria-label={t('infer.samples')}>
      {SAMPLES.map((sample) => (
        <button
          key={sample.id}
          type="button"
          className={styles.sample}
          title={t(`infer.sample.${sample.id}`)}
          aria-pressed={shown === sample.id}
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
      ))}
    </div>
  );
}
