import { useMemo } from 'react';
import { type DepthStep, depthSteps } from '../../core/depth';
import { publishedSettings } from '../../core/presets';
import { depthOf, isResidual, LIMITS, MIN_INPUT_PX, type ResNetSpec } from '../../core/spec';
import type { LaneId } from '../../store/lanes';
import { useCardinal, useCardinalStore } from '../CardinalContext';
import { Knob } from '../widgets/Knob';
import { linearScale, logScale, stopScale } from '../widgets/scales';
import { t } from './controlsWords';
import { residualSpecOf } from './residualSpec';
import type { PairKey, PairTurn } from './usePairTurn';

const CARDINALITY = logScale(1, LIMITS.cardinality);
const GROUP_WIDTH = logScale(1, LIMITS.groupWidth);
const INPUT = linearScale(MIN_INPUT_PX, LIMITS.inputPx, MIN_INPUT_PX);
/** Inputs that networks are trained and tested at, px. */
const INPUT_TICKS = [32, 64, 128, 160, 224, 288, 320, 384, 448, 512];
/** Table 3 goes by powers of two. */
const POWERS = [1, 2, 4, 8, 16, 32, 64, 128];

/**
 * One number or list of a residual lane's spec; renders again when that alone changes.
 * Knobs may ask once more while a relative takes the lane's place.
 */
export function useSpecField<K extends keyof ResNetSpec>(lane: LaneId, key: K): ResNetSpec[K] {
  return useCardinal(({ history }) => residualSpecOf(history.present[lane])[key]);
}

/** Whether a lane has C, d, blocks and planes to set. */
export function useIsResidual(lane: LaneId): boolean {
  return useCardinal(({ history }) => isResidual(history.present[lane].spec));
}

interface PairKnobProps {
  lane: LaneId;
  pair: PairTurn;
}

/** Says at the knob that another one moves it. */
function followProps({ moved }: PairTurn, key: PairKey) {
  const follows = moved !== null && moved !== key;
  return follows ? { follows, detail: t('controls.follows') } : {};
}

/** C, through the chain. */
export function CardinalityKnob({ lane, pair }: PairKnobProps) {
  const value = useSpecField(lane, 'cardinality');
  const { turn } = useCardinalStore().getState();
  return (
    <Knob
      label={t('controls.cardinality')}
      value={value}
      scale={CARDINALITY}
      ticks={useTicks(lane, 'cardinality')}
      {...followProps(pair, 'cardinality')}
      onTurn={(next, gesture) => {
        pair.onMove('cardinality');
        turn(lane, 'cardinality', next, gesture);
      }}
    />
  );
}

/** d, through the chain. */
export function GroupWidthKnob({ lane, pair }: PairKnobProps) {
  const value = useSpecField(lane, 'groupWidth');
  const { turn } = useCardinalStore().getState();
  return (
    <Knob
      label={t('controls.groupWidth')}
      shown={t('controls.groupWidthShort')}
      value={value}
      scale={GROUP_WIDTH}
      ticks={useTicks(lane, 'groupWidth')}
      {...followProps(pair, 'groupWidth')}
      onTurn={(next, gesture) => {
        pair.onMove('groupWidth');
        turn(lane, 'groupWidth', next, gesture);
      }}
    />
  );
}

/** Depth: walks the published networks and those between them. */
export function DepthKnob({ lane }: { lane: LaneId }) {
  const block = useSpecField(lane, 'block');
  const blocks = useSpecField(lane, 'blocks');
  const { patch } = useCardinalStore().getState();
  const stages = blocks.length;
  const { steps, scale, ticks } = useMemo(() => depthScale(block, stages), [block, stages]);
  const set = (depth: number, gesture?: string) => {
    const step = nearestStep(steps, depth);
    patch(lane, { blocks: step.blocks }, gesture);
    if (step.depth === depth) return undefined;
    return { text: t('controls.nearestDepth', { depth: step.depth }), value: step.depth };
  };
  const depth = depthOf({ block, blocks });
  const detail = blocks.join('-');
  return (
    <Knob
      label={t('controls.depth')}
      detail={detail}
      value={depth}
      valueText={t('controls.depthText', { depth, blocks: detail })}
      scale={scale}
      ticks={ticks}
      onTurn={(next, gesture) => set(next, gesture)}
      onType={(typed) => set(typed)}
    />
  );
}

/** Height and width of the input. */
export function InputKnob({ lane }: { lane: LaneId }) {
  const value = useCardinal(({ history }) => history.present[lane].spec.inputPx);
  const { patch } = useCardinalStore().getState();
  return (
    <Knob
      label={t('controls.input')}
      shown={t('controls.inputShort')}
      detail={t('controls.px')}
      value={value}
      valueText={t('controls.pxOf', { value })}
      scale={INPUT}
      ticks={INPUT_TICKS}
      onTurn={(inputPx, gesture) => patch(lane, { inputPx }, gesture)}
    />
  );
}

function useTicks(lane: LaneId, key: 'cardinality' | 'groupWidth'): readonly number[] {
  const block = useSpecField(lane, 'block');
  const first = useSpecField(lane, 'planes')[0] ?? 0;
  return useMemo(() => {
    const published = publishedSettings({ block, planes: [first] });
    const values = published.map((setting) => setting[key]);
    return [...new Set([...values, ...(key === 'cardinality' ? POWERS : [])])];
  }, [block, first, key]);
}

function depthScale(block: ResNetSpec['block'], stages: number) {
  const steps = depthSteps({ block, blocks: new Array<number>(stages).fill(1) });
  const depths = steps.map(({ depth }) => depth);
  const named = steps.filter((step) => step.named).map(({ depth }) => depth);
  const ticks = named.length > 0 ? named : depths;
  return { steps, ticks, scale: stopScale(depths, ticks) };
}

function nearestStep(steps: readonly DepthStep[], depth: number): DepthStep {
  return steps.reduce((best, step) =>
    Math.abs(step.depth - depth) < Math.abs(best.depth - depth) ? step : best,
  );
}
