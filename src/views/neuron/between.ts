import { interpolate } from 'd3';
import { NEURON_STEPS } from '../../store/view';
import { type NeuronLayout, type NeuronShape, neuronLayout } from './neuronLayout';

/** The last step, as a place. */
export const LAST_PLACE = NEURON_STEPS.length - 1;

/** The drawing at a place between steps: 2.5 is half way from the third to the fourth. Everything has moved its share. */
export function layoutAt(place: number, shape: NeuronShape): NeuronLayout {
  const within = Math.min(Math.max(place, 0), LAST_PLACE);
  const before = Math.floor(within);
  const [one, next] = [NEURON_STEPS[before], NEURON_STEPS[before + 1]];
  if (one === undefined) throw new Error(`no such place: ${place}`);
  const start = neuronLayout(one, shape);
  const share = within - before;
  if (next === undefined || share === 0) return start;
  return interpolate(start, neuronLayout(next, shape))(share);
}
