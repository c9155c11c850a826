import { type KeyboardEvent, type PointerEvent, useEffect, useId, useMemo, useState } from 'react';
import { type PublishedSetting, publishedSettings } from '../../core/presets';
import { isResidual, LIMITS, type ResNetSpec } from '../../core/spec';
import { exact } from '../../i18n/format';
import { LANES, type Lane, type LaneId } from '../../store/lanes';
import type { Measure } from '../../store/view';
import { useCardinalStore } from '../CardinalContext';
import { useLaneAtRest } from '../networks/useLaneAtRest';
import { useBox } from '../widgets/useBox';
import { useGesture } from '../widgets/useGesture';
import { t } from './budgetWords';
import { drawHeat } from './heat';
import { MapAxes, PublishedMarks } from './MapMarks';
import { type MapScales, mapScales, snapped } from './mapScales';
import styles from './PlaneMap.module.css';
import { costOf, isoPath, planeKey, planeOf } from './planes';
import { useThemeName } from './useThemeName';

interface MapProps {
  lane: LaneId;
  measure: Measure;
  /** With axes and names; without, only what fits a lane's head. */
  large?: boolean;
}

/**
 * What each C and d would cost in a lane's network, the curve of equal cost through the present
 * point, the published settings; a click goes there. Drawn at rest. Nothing where there is no C.
 */
export function PlaneMap({ lane, ...rest }: MapProps) {
  const present = useLaneAtRest(lane);
  const { drawn } = present;
  if (!isResidual(drawn) || drawn.block === 'basic') return null;
  return <ResidualMap lane={lane} present={present} spec={drawn} {...rest} />;
}

const AXES = { leftPx: 44, bottomPx: 34 };
const NO_AXES = { leftPx: 0, bottomPx: 0 };

function ResidualMap(props: MapProps & { present: Lane; spec: ResNetSpec }) {
  const { lane, present, spec, measure, large = false } = props;
  const { ref, widthPx, heightPx } = useBox<HTMLDivElement>();
  const scales = useMemo(
    () => mapScales({ widthPx, heightPx, ...(large ? AXES : NO_AXES) }),
    [widthPx, heightPx, large],
  );
  const published = publishedSettings(spec);
  const [hovered, setHovered] = useState<PublishedSetting | null>(null);
  const { patch } = useCardinalStore().getState();
  const settingUnder = (event: PointerEvent | React.MouseEvent) => {
    const { left, top } = event.currentTarget.getBoundingClientRect();
    const at = { xPx: event.clientX - left, yPx: event.clientY - top };
    return snapped(scales, published, at, large ? 8 : 5);
  };
  const onKeyDown = useArrows(lane);
  const text = readout(spec, hovered ?? spec);
  return (
    <>
      {/* Its axes are no words of the button's name: the button lies over the picture. */}
      <div ref={ref} className={styles.map} data-lane={lane} data-large={large}>
        {widthPx > 0 && (
          <>
            <HeatCanvas spec={spec} measure={measure} scales={scales} />
            <svg className={styles.marks} width={widthPx} height={heightPx} aria-hidden="true">
              {large && <MapAxes scales={scales} />}
              <Curve path={isoPath(spec, present.chain, scales)} scales={scales} />
              <PublishedMarks scales={scales} settings={published} labelled={large} />
              <Points lane={lane} spec={spec} scales={scales} large={large} />
              {hovered !== null && <Target scales={scales} at={hovered} />}
            </svg>
          </>
        )}
        <button
          type="button"
          className={styles.hit}
          aria-label={t('budget.map', { lane: lane.toUpperCase(), readout: readout(spec, spec) })}
          title={large ? undefined : text}
          onKeyDown={onKeyDown}
          onPointerMove={(event) => setHovered(settingUnder(event))}
          onPointerLeave={() => setHovered(null)}
          // Enter and Space click too, but point nowhere.
          onClick={(event) => event.detail > 0 && patch(lane, settingUnder(event))}
        />
      </div>
      {large && (
        <output className={`num ${styles.readout}`}>
          {text}
          {hovered !== null && t('budget.click')}
        </output>
      )}
    </>
  );
}

/** Arrows walk the present point by one; a burst of them is one undo step. */
function useArrows(lane: LaneId) {
  const store = useCardinalStore();
  const gesture = useGesture();
  return (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    const { spec } = store.getState().history.present[lane];
    if (step === undefined || !isResidual(spec) || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const cardinality = clamp(spec.cardinality + step[0], LIMITS.cardinality);
    const groupWidth = clamp(spec.groupWidth + step[1], LIMITS.groupWidth);
    store.getState().patch(lane, { cardinality, groupWidth }, gesture.id());
    gesture.endAtRest();
  };
}

const STEPS: Readonly<Record<string, readonly [c: number, d: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};

function clamp(value: number, max: number): number {
  return Math.min(Math.max(value, 1), max);
}

/** A setting in every digit. */
function readout(spec: ResNetSpec, setting: PublishedSetting): string {
  const { cardinality, groupWidth } = setting;
  const { params, macs } = costOf(spec, setting);
  const place = { c: cardinality, d: groupWidth };
  if (Number.isNaN(params)) return t('budget.readout.none', place);
  return t('budget.readout', { ...place, params: exact(params), macs: exact(macs) });
}

function HeatCanvas(props: { spec: ResNetSpec; measure: Measure; scales: MapScales }) {
  const { spec, measure, scales } = props;
  const [canvas, setCanvas] = useState<HTMLCanvasElement | null>(null);
  const theme = useThemeName();
  const plane = planeOf(spec);
  const key = planeKey(spec);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for the plane, the theme for its ink
  useEffect(() => {
    if (canvas !== null && plane !== null) drawHeat(canvas, plane, measure, scales);
  }, [canvas, key, measure, scales, theme]);
  return <canvas ref={setCanvas} className={styles.heat} />;
}

/** Where both networks are: this lane's filled, the other's as a ring. */
function Points(props: { lane: LaneId; spec: ResNetSpec; scales: MapScales; large: boolean }) {
  const { lane, spec, scales, large } = props;
  const other = LANES.find((id) => id !== lane) ?? lane;
  const { drawn } = useLaneAtRest(other);
  const reach = large ? 8 : 3.5;
  return (
    <>
      {isResidual(drawn) && drawn.block !== 'basic' && (
        <circle
          className={styles.ring}
          data-lane={other}
          cx={scales.xOf(drawn.cardinality)}
          cy={scales.yOf(drawn.groupWidth)}
          r={large ? 11 : 3.5}
        />
      )}
      <g transform={`translate(${scales.xOf(spec.cardinality)} ${scales.yOf(spec.groupWidth)})`}>
        <circle className={styles.point} r={reach} />
        {large && (
          <text className={styles.letter} y={4} textAnchor="middle">
            {lane.toUpperCase()}
          </text>
        )}
      </g>
    </>
  );
}

/** Not beyond the cells. */
function Curve({ path, scales }: { path: string; scales: MapScales }) {
  const clip = useId();
  const { widthPx, heightPx, leftPx, bottomPx } = scales.box;
  return (
    <>
      <clipPath id={clip}>
        <rect x={leftPx} width={widthPx - leftPx} height={heightPx - bottomPx} />
      </clipPath>
      <path className={styles.curve} d={path} clipPath={`url(#${clip})`} />
    </>
  );
}

function Target({ scales, at }: { scales: MapScales; at: PublishedSetting }) {
  return (
    <circle
      className={styles.target}
      cx={scales.xOf(at.cardinality)}
      cy={scales.yOf(at.groupWidth)}
      r={5}
    />
  );
}
