import { type KeyboardEvent, useId, useState } from 'react';
import { DEPTH_RULE_STEPS } from '../../core/depthRule';
import { LIMITS } from '../../core/spec';
import { LANES } from '../../store/lanes';
import { SIDE_KEYS } from '../access/arrowKeys';
import { actionOf } from '../access/keyTable';
import { useCardinal, useCardinalStore } from '../CardinalContext';
import { Keep } from '../keep/Keep';
import { DepthFigureView } from './DepthFigureView';
import { DepthFormula } from './DepthFormula';
import styles from './DepthRule.module.css';
import { t } from './depthRuleWords';
import { checkText, numbersText } from './depthText';
import type { Blocks } from './sameBlocks';

/** The depth rule as a rewriting: C two-layer branches become one dense block, step by step. */
export function DepthRuleView({ blocks }: { blocks: Blocks }) {
  const step = useCardinal(({ view }) => view.depthStep);
  const { show } = useCardinalStore().getState();
  const [shape, setShape] = useState(() => openingShape(blocks));
  const at = DEPTH_RULE_STEPS.indexOf(step);
  const go = (by: number) => {
    const next = DEPTH_RULE_STEPS[at + by];
    if (next !== undefined) show({ depthStep: next });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const action = actionOf(SIDE_KEYS, event.key);
    if (action === null || event.target instanceof HTMLInputElement) return;
    event.preventDefault();
    go(action === 'next' ? 1 : -1);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would be a form's
    <div
      className={styles.view}
      role="group"
      aria-label={t('forms.depth')}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: arrow keys go from step to step
      tabIndex={0}
      onKeyDown={onKeyDown}
    >
      <figure>
        <DepthFigureView step={step} {...shape} />
        <Keep name={`depth-${step}`} title={t(`forms.depth.title.${step}`)} corner />
      </figure>
      <div className={styles.words}>
        <div className={styles.steps}>
          <button type="button" className="button" disabled={at === 0} onClick={() => go(-1)}>
            {t('forms.depth.previous')}
          </button>
          <span className={`num ${styles.count}`}>
            {t('forms.depth.step', { step: at + 1, steps: DEPTH_RULE_STEPS.length })}
          </span>
          <button
            type="button"
            className="button"
            disabled={at === DEPTH_RULE_STEPS.length - 1}
            onClick={() => go(1)}
          >
            {t('forms.depth.next')}
          </button>
          <NumberInput
            label={t('forms.depth.cardinality')}
            value={shape.cardinality}
            most={LIMITS.cardinality}
            onSet={(cardinality) => setShape({ ...shape, cardinality })}
          />
          <NumberInput
            label={t('forms.depth.groupWidth')}
            value={shape.groupWidth}
            most={LIMITS.groupWidth}
            onSet={(groupWidth) => setShape({ ...shape, groupWidth })}
          />
        </div>
        <div className={styles.step} aria-live="polite">
          <h3 className={styles.title}>{t(`forms.depth.title.${step}`)}</h3>
          <DepthFormula step={step} />
          <p>{t(`forms.depth.why.${step}`)}</p>
          <p className={`num ${styles.numbers}`}>{numbersText(step, shape)}</p>
          {step === 'dense' && <p className={styles.quiet}>{checkText(shape)}</p>}
        </div>
      </div>
      <div className={styles.notes}>
        <p>{t('forms.depth.three')}</p>
        <p>{t('forms.depth.basic')}</p>
        <p>{t('forms.depth.torchvision')}</p>
      </div>
    </div>
  );
}

/** C, d and channels of the first network with paths; the paper's own where there is none. */
function openingShape(blocks: Blocks) {
  const found = LANES.flatMap((lane) => blocks[lane] ?? []).find(({ groups }) => groups > 1);
  if (found === undefined) return { cardinality: 32, groupWidth: 4, channels: 256 };
  const width = found.convs[0]?.layer.out.channels ?? 0;
  return { cardinality: found.groups, groupWidth: width / found.groups, channels: found.to };
}

interface NumberInputProps {
  readonly label: string;
  readonly value: number;
  readonly most: number;
  readonly onSet: (value: number) => void;
}

/** A whole number from 1; what is none is left in the field and not taken. */
function NumberInput({ label, value, most, onSet }: NumberInputProps) {
  const id = useId();
  const [text, setText] = useState(String(value));
  return (
    <span className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="number"
        className="num"
        min={1}
        max={most}
        value={text}
        onChange={({ target }) => {
          setText(target.value);
          const next = Number(target.value);
          if (Number.isInteger(next) && next >= 1 && next <= most) onSet(next);
        }}
        onBlur={() => setText(String(value))}
      />
    </span>
  );
}
