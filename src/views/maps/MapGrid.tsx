import { type KeyboardEvent, type PointerEvent, useEffect, useMemo, useRef } from 'react';
import type { LaneId } from '../../store/lanes';
import { actionOf, LEAVE_KEYS, TAKE_KEYS } from '../access/keyTable';
import { testIds } from '../testIds';
import { useBox } from '../widgets/useBox';
import { type GridLayout, gridLayout, type Rect, slotAfter, slotAt } from './gridLayout';
import { type MapFacts, peakOf } from './layerMapFacts';
import styles from './MapsPanel.module.css';
import { t } from './mapsWords';
import { paintGrid } from './paintGrid';
import type { Paint } from './usePaint';
import type { Reading, Readings } from './useReading';

interface MapGridProps {
  readonly lane: LaneId;
  readonly facts: MapFacts;
  readonly groups: number;
  /** The channel of each slot. */
  readonly channels: readonly number[];
  readonly readings: Readings;
  readonly paint: Paint;
  /** The reading in words. */
  readonly text: string;
  readonly light: { onEnter(): void; onLeave(): void };
}

/** All channels of a layer in one canvas, read under the pointer or by the arrow keys. */
export function MapGrid(props: MapGridProps) {
  const { lane, facts, groups, channels, readings, paint, text, light } = props;
  const { ref, widthPx } = useBox<HTMLDivElement>();
  const { rows, columns } = facts;
  const layout = useMemo(
    () => gridLayout({ widthPx, channels: channels.length, groups, rows, columns }),
    [widthPx, channels, groups, rows, columns],
  );
  const { reading, pinned, pass, pin, toggle } = readings;
  const slot = channels.indexOf(reading.channel);
  const readAt = (event: PointerEvent<HTMLElement>): Reading | null => {
    const { left, top } = event.currentTarget.getBoundingClientRect();
    const at = slotAt(layout, facts, event.clientX - left, event.clientY - top);
    const channel = at === null ? undefined : channels[at.slot];
    return at === null || channel === undefined ? null : { channel, y: at.y, x: at.x };
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const to = slotAfter(event.key, slot, layout);
    const channel = to === null ? undefined : channels[to];
    if (channel !== undefined) pass(peakOf(facts, channel));
    else if (actionOf(TAKE_KEYS, event.key)) toggle(reading);
    else if (actionOf(LEAVE_KEYS, event.key) && pinned !== null) pin(null);
    else return;
    event.preventDefault();
  };
  return (
    <div
      ref={ref}
      className={styles.grid}
      style={{ height: layout.heightPx }}
      data-testid={testIds.mapGrid(lane)}
      data-channels={channels.slice(0, 3).join()}
      role="slider"
      tabIndex={0}
      aria-label={t('maps.grid')}
      aria-valuemin={1}
      aria-valuemax={channels.length}
      aria-valuenow={slot + 1}
      aria-valuetext={text}
      onKeyDown={onKeyDown}
      onFocus={light.onEnter}
      onBlur={() => {
        pass(null);
        light.onLeave();
      }}
      onPointerEnter={light.onEnter}
      onPointerMove={(event) => pass(readAt(event))}
      onPointerLeave={() => {
        pass(null);
        light.onLeave();
      }}
      onClick={() => toggle(reading)}
    >
      <GridCanvas
        layout={layout}
        widthPx={widthPx}
        facts={facts}
        channels={channels}
        paint={paint}
      />
      <Mark cell={layout.cells[slot]} kind="read" />
      {pinned !== null && <Mark cell={layout.cells[channels.indexOf(pinned.channel)]} kind="pin" />}
    </div>
  );
}

interface GridCanvasProps {
  readonly layout: GridLayout;
  readonly widthPx: number;
  readonly facts: MapFacts;
  readonly channels: readonly number[];
  readonly paint: Paint;
}

function GridCanvas({ layout, widthPx, facts, channels, paint }: GridCanvasProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    if (canvas.current !== null && widthPx > 0) {
      paintGrid(canvas.current, { layout, widthPx, map: facts.map, channels, paint });
    }
  }, [layout, widthPx, facts, channels, paint]);
  return <canvas ref={canvas} className={styles.cells} />;
}

function Mark({ cell, kind }: { readonly cell: Rect | undefined; readonly kind: 'read' | 'pin' }) {
  if (cell === undefined) return null;
  const { x, y, width, height } = cell;
  const place = { transform: `translate(${x}px, ${y}px)`, width, height };
  return <span className={styles.mark} data-kind={kind} style={place} />;
}
