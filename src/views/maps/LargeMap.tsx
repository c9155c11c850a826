import { type KeyboardEvent, type PointerEvent, useMemo } from 'react';
import { ARROW_KEYS } from '../access/arrowKeys';
import { actionOf } from '../access/keyTable';
import { PictureCanvas } from '../infer/PictureCanvas';
import { positionAt } from './gridLayout';
import type { MapFacts } from './layerMapFacts';
import styles from './MapsPanel.module.css';
import { t } from './mapsWords';
import { paintChannel } from './paintChannel';
import type { Paint } from './usePaint';
import type { Reading, Readings } from './useReading';

interface LargeMapProps {
  readonly facts: MapFacts;
  readonly readings: Readings;
  readonly paint: Paint;
  readonly text: string;
}

/** The channel that is read, large: its positions are gone over by the pointer or the arrow keys. */
export function LargeMap({ facts, readings, paint, text }: LargeMapProps) {
  const { rows, columns, map } = facts;
  const { reading, pass, pin } = readings;
  const { channel, y, x } = reading;
  const picture = useMemo(() => {
    const pixels = new Uint32Array(rows * columns);
    const whole = { x: 0, y: 0, width: columns, height: rows };
    const sheet = { pixels, widthPx: columns };
    paintChannel(map, channel, sheet, whole, paint.domainOf(channel), paint.ramp);
    return { widthPx: columns, heightPx: rows, rgba: new Uint8ClampedArray(pixels.buffer) };
  }, [map, rows, columns, channel, paint]);
  const readAt = (event: PointerEvent<HTMLElement>): Reading | null => {
    const { left, top, width, height } = event.currentTarget.getBoundingClientRect();
    const at = positionAt(facts, { width, height }, event.clientX - left, event.clientY - top);
    return at && { channel, ...at };
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const action = actionOf(ARROW_KEYS, event.key);
    if (action === null) return;
    const step = STEPS[action];
    event.preventDefault();
    pass(null);
    pin({ channel, y: clamp(y + step.y, rows), x: clamp(x + step.x, columns) });
  };
  return (
    <div
      className={styles.large}
      role="slider"
      tabIndex={0}
      aria-label={t('maps.positions', { channel: channel + 1 })}
      aria-valuemin={1}
      aria-valuemax={rows * columns}
      aria-valuenow={y * columns + x + 1}
      aria-valuetext={text}
      onKeyDown={onKeyDown}
      onPointerMove={(event) => pass(readAt(event))}
      onPointerLeave={() => pass(null)}
      onClick={() => pin(reading)}
    >
      <PictureCanvas
        picture={picture}
        label={t('maps.channel', { channel: channel + 1 })}
        className={styles.pixels}
        emptyPx={1}
      />
      <span
        className={styles.position}
        style={{
          left: `${(100 * x) / columns}%`,
          top: `${(100 * y) / rows}%`,
          width: `${100 / columns}%`,
          height: `${100 / rows}%`,
        }}
      />
    </div>
  );
}

const STEPS: Readonly<Record<keyof typeof ARROW_KEYS, { readonly y: number; readonly x: number }>> =
  {
    left: { y: 0, x: -1 },
    right: { y: 0, x: 1 },
    up: { y: -1, x: 0 },
    down: { y: 1, x: 0 },
  };

function clamp(at: number, length: number): number {
  return Math.min(length - 1, Math.max(0, at));
}
