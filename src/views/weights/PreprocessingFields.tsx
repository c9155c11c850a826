import { type Interpolation, MAX_RESIZE_PX, type Preprocessing } from '../../core/trained';
import type { Lane, LaneId } from '../../store/lanes';
import { preprocessingFor } from '../../store/weights/laneWeights';
import { useCardinalStore } from '../CardinalContext';
import { testIds } from '../testIds';
import { ChannelFields } from './ChannelFields';
import styles from './Fields.module.css';
import { readResize } from './fieldRules';
import { originOf } from './origin';
import { Section } from './Section';
import { TypedField } from './TypedField';
import { t } from './weightsWords';

const INTERPOLATIONS: readonly Interpolation[] = ['bilinear', 'bicubic'];

/** What a network sees of a photo, where that is from, and each number of it to change. */
export function PreprocessingFields({ id, lane }: { id: LaneId; lane: Lane }) {
  const { choose } = useCardinalStore().getState();
  const seen = preprocessingFor(lane);
  const letter = id.toUpperCase();
  const change = (part: Partial<Omit<Preprocessing, 'cropPx'>>) => {
    const { cropPx: _, ...rest } = { ...seen, ...part };
    choose(id, { preprocessing: rest });
  };
  return (
    <Section title={t('weights.panel.preprocessing')} testId={testIds.preprocessing(id)}>
      <Origin id={id} lane={lane} />
      <div className={styles.fields}>
        <span className={styles.field}>
          <span className={styles.label}>{t('weights.panel.resize')}</span>
          <TypedField
            label={t('weights.panel.field.resize', { lane: letter })}
            value={seen.resizePx}
            read={readResize}
            wrong={(typed) =>
              t('weights.panel.wrong.resize', { typed, min: 1, max: MAX_RESIZE_PX })
            }
            onCommit={(resizePx) => change({ resizePx })}
          />
        </span>
        <span className={styles.field} title={t('weights.panel.crop.hint')}>
          <span className={styles.label}>{t('weights.panel.crop')}</span>
          <span className={`num ${styles.fixed}`}>
            {t('weights.panel.px', { px: seen.cropPx })}
          </span>
        </span>
        <label className={styles.field}>
          <span className={styles.label}>{t('weights.panel.interpolation')}</span>
          <select
            className={styles.select}
            aria-label={t('weights.panel.field.interpolation', { lane: letter })}
            value={seen.interpolation}
            onChange={({ target }) => {
              const interpolation = INTERPOLATIONS.find((each) => each === target.value);
              if (interpolation !== undefined) change({ interpolation });
            }}
          >
            {INTERPOLATIONS.map((each) => (
              <option key={each} value={each}>
                {t(`weights.panel.interpolation.${each}`)}
              </option>
            ))}
          </select>
        </label>
        <ChannelFields
          id={id}
          what="mean"
          values={seen.mean}
          onCommit={(mean) => change({ mean })}
        />
        <ChannelFields id={id} what="std" values={seen.std} onCommit={(std) => change({ std })} />
      </div>
    </Section>
  );
}

function Origin({ id, lane }: { id: LaneId; lane: Lane }) {
  const { choose } = useCardinalStore().getState();
  const origin = originOf(lane);
  const under = originOf({ ...lane, choices: { ...lane.choices, preprocessing: null } });
  return (
    <p className={styles.origin}>
      <span className={styles.mark} data-origin={origin}>
        {t(`weights.panel.preprocessing.${origin}`)}
      </span>
      {origin === 'chosen' && (
        <button
          type="button"
          className={styles.link}
          onClick={() => choose(id, { preprocessing: null })}
        >
          {t(
            under === 'came'
              ? 'weights.panel.preprocessing.reset'
              : 'weights.panel.preprocessing.resetAssumed',
          )}
        </button>
      )}
    </p>
  );
}
