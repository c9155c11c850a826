import { type KeyboardEvent, memo } from 'react';
import { actionOf } from '../access/keyTable';
import { namedTicks, valueNear } from './magnets';
import styles from './Slider.module.css';
import type { Scale } from './scales';
import { DIGIT_KEYS, SLIDER_KEYS } from './sliderKeys';
import { useGesture } from './useGesture';
import { useSliderDrag } from './useSliderDrag';

interface SliderProps {
  /** Its name for those who do not see it. */
  label: string;
  value: number;
  /** What the value means, where the number alone does not say. */
  valueText?: string;
  scale: Scale;
  /** Landmarks: marked, named where there is room, and drawn to by a drag. */
  ticks?: readonly number[];
  /** Turns with the same gesture belong to one drag. */
  onTurn: (value: number, gesture: string) => void;
}

const NO_TICKS: readonly number[] = [];
const THUMB_PX = 18;
/** The least that a track's thumb has to move along, and what keeps two names under it apart, px. */
const LEAST_LENGTH_PX = 142;
const NAMES_APART_PX = 19;

/** A slider over any scale: drag, click on the track, arrows, PageUp and PageDown, Home and End. */
export function Slider({ label, value, valueText, scale, ticks = NO_TICKS, onTurn }: SliderProps) {
  const gesture = useGesture();
  const turn = (next: number) => {
    if (next !== value) onTurn(next, gesture.id());
  };
  const drag = useSliderDrag(
    THUMB_PX,
    (fraction, lengthPx) => turn(valueNear(scale, ticks, fraction, lengthPx)),
    gesture.end,
  );
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (actionOf(DIGIT_KEYS, event.key)) fieldOf(event.currentTarget)?.focus();
    const next = afterKey(event.key, value, scale);
    if (next === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    turn(next);
    gesture.endAtRest();
  };
  return (
    <div className={styles.track} {...drag}>
      <div className={styles.line} />
      <Ticks scale={scale} ticks={ticks} />
      <div
        className={styles.thumb}
        role="slider"
        tabIndex={0}
        aria-label={label}
        aria-valuenow={value}
        aria-valuemin={scale.min}
        aria-valuemax={scale.max}
        aria-valuetext={valueText}
        style={{ translate: thumbPlaceOf(scale.toFraction(value)) }}
        onKeyDown={onKeyDown}
        onBlur={gesture.end}
      />
    </div>
  );
}

/** The landmarks along a track, which no turn moves. */
const Ticks = memo(function Ticks({
  scale,
  ticks,
}: Required<Pick<SliderProps, 'scale' | 'ticks'>>) {
  return (
    <>
      {ticks.map((tick) => (
        <i key={tick} className={styles.tick} style={{ left: placeOf(scale.toFraction(tick)) }} />
      ))}
      {namedTicks(scale, ticks, LEAST_LENGTH_PX, NAMES_APART_PX).map((tick) => (
        <span
          key={tick}
          className={styles.name}
          style={{ left: placeOf(scale.toFraction(tick)) }}
          aria-hidden="true"
        >
          {tick}
        </span>
      ))}
    </>
  );
});

/** The field that stands with a slider: a digit on the slider begins to type there. */
function fieldOf(thumb: HTMLElement): HTMLElement | null {
  return thumb.closest('[data-knob]')?.querySelector<HTMLElement>('[role=spinbutton]') ?? null;
}

/** Where the middle of the thumb is for a fraction of the track: there a landmark stands. */
function placeOf(fraction: number): string {
  return `calc(${THUMB_PX / 2}px + (100% - ${THUMB_PX}px) * ${fraction.toFixed(4)})`;
}

/** The same for the thumb itself, of which every turn sets it: a shift is painted without a new layout. */
function thumbPlaceOf(fraction: number): string {
  return `calc((100cqi - ${THUMB_PX}px) * ${fraction.toFixed(4)})`;
}

function afterKey(key: string, value: number, scale: Scale): number | undefined {
  switch (actionOf(SLIDER_KEYS, key)) {
    case 'more':
      return scale.next(value, 1);
    case 'less':
      return scale.next(value, -1);
    case 'muchMore':
      return scale.page(value, 1);
    case 'muchLess':
      return scale.page(value, -1);
    case 'least':
      return scale.min;
    case 'most':
      return scale.max;
    default:
      return undefined;
  }
}
