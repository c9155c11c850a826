import { useEffect, useId, useMemo, useRef, useState } from 'react';
import { heldSettings } from '../../core/heldSettings';
import { type PublishedSetting, publishedSettings } from '../../core/presets';
import { isResidual, type ResNetSpec } from '../../core/spec';
import { exact } from '../../i18n/format';
import { solvesPair } from '../../store/chain';
import type { Lane, LaneId } from '../../store/lanes';
import type { Measure } from '../../store/view';
import { addedWidthPx } from '../graph/textWidth';
import { useLaneAtRest } from '../networks/useLaneAtRest';
import { useBox } from '../widgets/useBox';
import { useThemeName } from '../widgets/useThemeName';
import { t } from './budgetWords';
import { drawHeat } from './heat';
import { MapAxes, PublishedMarks } from './MapMarks';
import { MapPoints } from './MapPoints';
import { mapLabels } from './mapLabels';
import { type MapScales, mapScales } from './mapScales';
import { targetAt } from './mapTarget';
import styles from './PlaneMap.module.css';
import { costOf, isoPath, planeKey, planeOf } from './planes';
import { useMapHand } from './useMapHand';

interface MapProps {
  lane: LaneId;
  measure: Measure;
  /** With axes and names; without, only what fits a lane's head. */
  large?: boolean;
}

/**
 * What each C and d would cost in a lane's network, the curve of equal cost through the present
 * point, the published settings with what was measured of them. A click goes there and a drag takes
 * the point along: with the lane's lock closed both stay at what it holds. Drawn at rest, but for the
 * point. Nothing where there is no C.
 */
export function PlaneMap({ lane, ...rest }: MapProps) {
  const present = useLaneAtRest(lane);
  const { drawn } = present;
  if (!isResidual(drawn) || drawn.block === 'basic') return null;
  return <ResidualMap lane={lane} present={present} spec={drawn} {...rest} />;
}

/** Room of the axes, em of their type. */
const AXES = { left: 2.6, bottom: 1.5 };
/** How near a pointer comes to a published setting to mean it, px. */
const REACH_PX = { large: 8, small: 5 };

function ResidualMap(props: MapProps & { present: Lane; spec: ResNetSpec }) {
  const { lane, present, spec, measure, large = false } = props;
  const { ref, widthPx, heightPx, fontPx } = useBox<HTMLDivElement>();
  const scales = useMemo(() => {
    const leftPx = large ? AXES.left * fontPx + addedWidthPx('256', fontPx) : 0;
    const bottomPx = large ? AXES.bottom * fontPx : 0;
    return mapScales({ widthPx, heightPx, leftPx, bottomPx });
  }, [widthPx, heightPx, fontPx, large]);
  const published = publishedSettings(spec);
  const held = useHeld(spec, present);
  const [hovered, setHovered] = useState<PublishedSetting | null>(null);
  const hand = useMapHand({
    lane,
    targetAt: (at) =>
      targetAt(
        scales,
        { published, held: held?.() ?? null },
        at,
        large ? REACH_PX.large : REACH_PX.small,
      ),
    onTarget: setHovered,
  });
  const text = readout(spec, hovered ?? spec);
  return (
    <>
      {/* Its axes are no words of the button's name: the button lies over the picture. */}
      <div ref={ref} className={styles.map} data-lane={lane} data-large={large}>
        {widthPx > 0 && (
          <>
            <HeatCanvas spec={spec} measure={measure} scales={scales} />
            <svg className={styles.marks} width={widthPx} height={heightPx} aria-hidden="true">
              {large && <MapAxes scales={scales} fontPx={fontPx} />}
              <Curve path={isoPath(spec, present.chain, scales)} scales={scales} />
              <PublishedMarks labels={mapLabels(spec, published, scales, fontPx)} large={large} />
              {hovered !== null && <Target scales={scales} at={hovered} />}
            </svg>
            <MapPoints lane={lane} scales={scales} large={large} />
          </>
        )}
        <button
          type="button"
          className={styles.hit}
          aria-label={t('budget.map', { lane: lane.toUpperCase(), readout: readout(spec, spec) })}
          title={large ? undefined : text}
          {...hand}
        />
      </div>
      {large && (
        <output className={`num ${styles.readout}`}>
          {text}
          {hovered !== null && t(held === null ? 'budget.click' : 'budget.clickHeld')}
        </output>
      )}
    </>
  );
}

/**
 * What a closed lock answers, by every C and every d; null where it is open or solves neither. It takes some ms, so it is
 * solved when the hand first comes.
 */
function useHeld(spec: ResNetSpec, { chain }: Lane): (() => readonly PublishedSetting[]) | null {
  const { closed, hold, budget } = chain;
  const isCurve = closed && solvesPair(spec, chain);
  const key = planeKey(spec);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for the spec without its C and d
  return useMemo(() => {
    if (!isCurve) return null;
    let solved: readonly PublishedSetting[] | null = null;
    return () => {
      solved ??= heldSettings(spec, { hold, budget });
      return solved;
    };
  }, [isCurve, key, hold, budget]);
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
  const canvas = useRef<HTMLCanvasElement>(null);
  const theme = useThemeName();
  const plane = planeOf(spec);
  const key = planeKey(spec);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for the plane, the theme for its ink
  useEffect(() => {
    // A task of its own: the browser answers before it.
    const timer = setTimeout(() => {
      if (canvas.current !== null && plane !== null) {
        drawHeat(canvas.current, plane, measure, scales);
      }
    });
    return () => clearTimeout(timer);
  }, [key, measure, scales, theme]);
  return <canvas ref={canvas} className={styles.heat} />;
}

/** Not beyond the cells. */
function Curve({ path, scales }: { path: string; scales: MapScales }) {
  const clip = useId();
  const { widthPx, heightPx, leftPx, bottomPx } = scales.box;
  // A map that is not shown, as before a hall, has no height to take the axis from.
  const room = { width: Math.max(0, widthPx - leftPx), height: Math.max(0, heightPx - bottomPx) };
  return (
    <>
      <clipPath id={clip}>
        <rect x={leftPx} {...room} />
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
