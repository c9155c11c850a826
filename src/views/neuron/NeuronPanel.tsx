import { type KeyboardEvent, useMemo, useState } from 'react';
import { formCost } from '../../core/formCost';
import { exact } from '../../i18n/format';
import { LANES } from '../../store/lanes';
import { NEURON_STEPS } from '../../store/view';
import { SIDE_KEYS } from '../access/arrowKeys';
import { actionOf } from '../access/keyTable';
import { useBlocks } from '../block/useBlocks';
import { useCardinal, useCardinalStore } from '../CardinalContext';
import { Keep } from '../keep/Keep';
import { Choice } from '../widgets/Choice';
import { LAST_PLACE } from './between';
import { FormTimes } from './FormTimes';
import { NeuronFigure } from './NeuronFigure';
import { NeuronFormula } from './NeuronFormula';
import styles from './NeuronPanel.module.css';
import { t } from './neuronWords';
import { Scrubber } from './Scrubber';
import { drawnShape, shownShape } from './shapes';

/** How a sum of weighted inputs becomes a block of C paths, and its three forms become each other. */
export function NeuronPanel() {
  const lane = useCardinal(({ view }) => view.walked);
  const step = useCardinal(({ view }) => view.neuron);
  const { show } = useCardinalStore().getState();
  const { networks, blocks } = useBlocks();
  const [held, setHeld] = useState<number | null>(null);
  const block = blocks[lane];
  const { shape, isOwn } = useMemo(
    () => shownShape(networks[lane], block),
    [networks, lane, block],
  );
  const drawn = drawnShape(shape);
  const at = NEURON_STEPS.indexOf(step);
  const go = (to: number) => {
    const next = NEURON_STEPS[to];
    if (next !== undefined) show({ neuron: next });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const action = actionOf(SIDE_KEYS, event.key);
    // Radios have arrow keys of their own.
    const isRadio = event.target instanceof HTMLInputElement && event.target.type === 'radio';
    if (action === null || isRadio) return;
    event.preventDefault();
    go(action === 'next' ? at + 1 : at - 1);
  };
  const say = {
    paths: drawn.paths,
    d: drawn.groupWidth,
    from: drawn.from,
    to: drawn.to,
    width: drawn.paths * drawn.groupWidth,
  };
  const letter = lane.toUpperCase();
  const place = { lane: letter, c: say.paths, d: say.d };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would be a form's
    <div
      className={styles.view}
      data-lane={lane}
      role="group"
      aria-label={t('neuron.title')}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: arrow keys go from step to step
      tabIndex={0}
      onKeyDown={onKeyDown}
    >
      <figure className={styles.figure}>
        <NeuronFigure step={step} shape={drawn} held={held} />
        <Keep name={`neuron-${step}-${lane}`} title={t(`neuron.title.${step}`)} corner />
      </figure>
      <div className={styles.words}>
        <div className={styles.head}>
          <Choice
            label={t('neuron.lane')}
            value={lane}
            options={LANES.map((id) => ({ value: id, label: id.toUpperCase() }))}
            onPick={(walked) => show({ walked })}
          />
          <p className={`num ${styles.place}`}>
            {isOwn && block !== null
              ? t('neuron.of', { ...place, stage: block.stage + 1, block: block.block + 1 })
              : t('neuron.paper', place)}
          </p>
        </div>
        <Scrubber
          at={at}
          title={t(`neuron.title.${step}`)}
          held={held}
          onHold={setHeld}
          onGo={(to) => {
            setHeld(null);
            go(to);
          }}
        />
        <div className={styles.step} aria-live="polite">
          <h3 className={styles.title}>{t(`neuron.title.${step}`)}</h3>
          <NeuronFormula step={step} />
          <p className="num">{t(`neuron.why.${step}`, say)}</p>
          {at > LAST_PLACE - 3 && (
            <p className={`num ${styles.same}`}>
              {t('neuron.same', { params: exact(formCost(shape, 'c').params) })}
            </p>
          )}
        </div>
      </div>
      <FormTimes
        lane={lane}
        step={step}
        shape={shape}
        blockName={isOwn && block !== null ? block.info.name : null}
      />
    </div>
  );
}
