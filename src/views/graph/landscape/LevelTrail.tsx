import { useState } from 'react';
import { type Landmark, outOf } from '../../../store/landmark';
import { FIT } from '../../../store/view';
import { useCardinal, useCardinalStore } from '../../CardinalContext';
import styles from './Landscape.module.css';
import { t } from './landscapeWords';

/** Where in the networks the lanes are, with the steps back; and what is read aloud when they go elsewhere. */
export function LevelTrail() {
  const zoomedTo = useCardinal(({ view }) => view.zoomedTo);
  const { show } = useCardinalStore().getState();
  const steps = stepsTo(zoomedTo);
  return (
    <>
      {zoomedTo !== null && (
        <nav className={styles.trail} aria-label={t('landscape.trail')}>
          <ol>
            {steps.map((step, index) => (
              <li key={index === 0 ? 'network' : stepText(step)}>
                {index === steps.length - 1 ? (
                  <span aria-current="location">{stepText(step)}</span>
                ) : (
                  <button type="button" onClick={() => show({ zoomedTo: step, zoom: FIT })}>
                    {stepText(step)}
                  </button>
                )}
              </li>
            ))}
          </ol>
        </nav>
      )}
      <LevelNews />
    </>
  );
}

/** From the whole network to what fills the lanes. */
function stepsTo(zoomedTo: Landmark | null): readonly (Landmark | null)[] {
  return zoomedTo === null ? [null] : [...stepsTo(outOf(zoomedTo)), zoomedTo];
}

function stepText(step: Landmark | null): string {
  if (step === null) return t('landscape.network');
  if (step.layer !== null) return step.layer;
  if (step.block !== null) return t('landscape.block', { block: step.block + 1 });
  return t('landscape.stage', { stage: (step.stage ?? 0) + 1 });
}

/** Said once when the level changes, and not when the page opens. */
function LevelNews() {
  const zoomedTo = useCardinal(({ view }) => view.zoomedTo);
  const [opening] = useState(zoomedTo);
  const [hasMoved, setMoved] = useState(false);
  if (zoomedTo !== opening && !hasMoved) setMoved(true);
  return (
    <p className="visually-hidden" aria-live="polite" data-testid="level-news">
      {hasMoved ? newsOf(zoomedTo) : ''}
    </p>
  );
}

function newsOf(zoomedTo: Landmark | null): string {
  if (zoomedTo === null) return t('landscape.news.network');
  const { stage, block, layer } = zoomedTo;
  if (layer !== null) return t('landscape.news.layer', { layer });
  if (block === null) return t('landscape.news.stage', { stage: (stage ?? 0) + 1 });
  return t('landscape.news.block', { stage: (stage ?? 0) + 1, block: block + 1 });
}
