import { easeCubicInOut, interpolateNumber, timer } from 'd3';
import { useEffect, useMemo, useRef } from 'react';
import { NEURON_STEPS, type NeuronStep } from '../../store/view';
import { layoutAt } from './between';
import { drawMarks, drawNeuron } from './drawNeuron';
import { isInView, marksOf } from './marks';
import styles from './NeuronFigure.module.css';
import { arcPath, NEURON_FIGURE, type NeuronShape } from './neuronLayout';
import { t } from './neuronWords';

interface Props {
  readonly step: NeuronStep;
  readonly shape: NeuronShape;
  /** Where between two steps a hand holds it; null where none does. */
  readonly held: number | null;
}

const MOVE_MS = 900;

/** The drawing of a step. From step to step everything moves to where it goes; where motion is unwelcome, it is there. */
export function NeuronFigure({ step, shape, held }: Props) {
  const svg = useRef<SVGSVGElement>(null);
  const place = useRef<number | null>(null);
  const { paths, groupWidth, from, to } = shape;
  const goal = held ?? NEURON_STEPS.indexOf(step);
  const isHeld = held !== null;
  const drawn = useMemo(() => ({ paths, groupWidth, from, to }), [paths, groupWidth, from, to]);
  useEffect(() => {
    const element = svg.current;
    if (element === null) return undefined;
    const draw = (at: number) => {
      place.current = at;
      drawNeuron(element, layoutAt(at, drawn), styles);
    };
    const start = place.current ?? goal;
    if (isHeld || start === goal || prefersStillness()) {
      draw(goal);
      return undefined;
    }
    const at = interpolateNumber(start, goal);
    const moving = timer((elapsedMs) => {
      const share = Math.min(1, elapsedMs / MOVE_MS);
      draw(at(easeCubicInOut(share)));
      if (share === 1) moving.stop();
    });
    return () => moving.stop();
  }, [goal, isHeld, drawn]);
  useEffect(() => {
    if (svg.current === null) return;
    drawMarks(svg.current, isHeld ? [] : marksOf(step, drawn).filter(isInView), styles);
  }, [step, drawn, isHeld]);
  const { widthPx, heightPx } = NEURON_FIGURE;
  return (
    <svg
      ref={svg}
      className={styles.drawing}
      viewBox={`0 0 ${widthPx} ${heightPx}`}
      role="img"
      aria-label={t(`neuron.title.${step}`)}
    >
      <g data-part="edges" />
      <path data-part="arc" className={styles.arc} d={arcPath()} />
      <g data-part="nodes" />
      <path data-part="sum" className={styles.sign} d="M3.5 -4.5H-3.5L1 0L-3.5 4.5H3.5" />
      <path data-part="plus" className={styles.sign} d="M-4.5 0H4.5M0 -4.5V4.5" />
      <g data-part="marks" />
    </svg>
  );
}

function prefersStillness(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}
