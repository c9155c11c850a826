import type { NeuronStep } from '../../store/view';
import { NEURON_FIGURE, type NeuronShape } from './neuronLayout';
import { t } from './neuronWords';

/** A line of words in the drawing. */
export interface NeuronMark {
  readonly key: string;
  readonly text: string;
  readonly x: number;
  readonly y: number;
  /** Of the three acts, beside what they are. */
  readonly isAct: boolean;
}

const AXIS_X = 176;
const [FIRST_Y, SECOND_Y, THIRD_Y] = [128, 194, 260];

/** What stands under the parts of a step, and from the second on the three acts beside them. */
export function marksOf(step: NeuronStep, shape: NeuronShape): NeuronMark[] {
  const { paths, groupWidth: d, from, to } = shape;
  const say = { paths, d, from, to, width: paths * d };
  const under = (key: Parameters<typeof t>[0], y: number): NeuronMark => ({
    key,
    text: t(key, say),
    x: AXIS_X,
    y,
    isAct: false,
  });
  switch (step) {
    case 'neuron':
      return [under('neuron.mark.inputs.neuron', 20), under('neuron.mark.weights', 196)];
    case 'acts':
      return [...acts(64, 169, 294), under('neuron.mark.weights', 196)];
    case 'functions':
      return [
        ...acts(72, 172, 294),
        under('neuron.mark.inputs', 56),
        under('neuron.mark.functions', 262),
      ];
    case 'paths':
    case 'a':
      return [
        ...acts(107, 173, 294),
        under('neuron.mark.inputs', 56),
        under('neuron.mark.first', FIRST_Y),
        under('neuron.mark.second', SECOND_Y),
        under('neuron.mark.third', THIRD_Y),
        under('neuron.mark.sum', 308),
      ];
    case 'b':
      return [
        ...acts(107, 173, 230),
        under('neuron.mark.inputs', 56),
        under('neuron.mark.first', FIRST_Y),
        under('neuron.mark.second', SECOND_Y),
        under('neuron.mark.concat', 246),
        under('neuron.mark.third.c', 294),
      ];
    case 'c':
      return [
        ...acts(107, 173, 239),
        under('neuron.mark.inputs', 56),
        under('neuron.mark.first.c', FIRST_Y),
        under('neuron.mark.second.c', SECOND_Y),
        under('neuron.mark.third.c', THIRD_Y),
      ];
  }
}

function acts(...ys: readonly [number, number, number]): NeuronMark[] {
  const names = ['split', 'transform', 'merge'] as const;
  return names.map((name, at) => ({
    key: name,
    text: t(`neuron.act.${name}`),
    x: ACT_X,
    y: (ys[at] ?? 0) + 4,
    isAct: true,
  }));
}

const ACT_X = 2;

/** Whether a mark stands in the view. */
export function isInView({ y }: NeuronMark): boolean {
  return y > 0 && y < NEURON_FIGURE.heightPx;
}
