import type { AssumptionCode } from '../../core/import/result';
import type { Lane } from '../../store/lanes';
import { preprocessingFor } from '../../store/weights/laneWeights';
import type { LoadedWeights } from '../../store/weights/loadedWeights';
import { assumedText } from '../failures/importText';
import { t } from './laneWeightsWords';

/** Told of as left out: nothing of the network rests on them. */
const LEFT_OUT: readonly AssumptionCode[] = ['prefix-left-out', 'auxiliary-left-out'];

/** What is assumed of a lane's weights, in words: what shapes do not tell, and what is seen of a photo where nothing came with them. */
export function assumedOf(lane: Lane, { assumed, preprocessing }: LoadedWeights): string[] {
  const own = assumed.filter(({ code }) => !LEFT_OUT.includes(code));
  const texts = own.map((each) =>
    each.code === 'input-size'
      ? t('weights.assumed.input', { px: lane.drawn.inputPx })
      : assumedText(each),
  );
  const told = preprocessing !== null || lane.choices.preprocessing !== null;
  return told ? texts : [...texts, seenText(lane)];
}

function seenText(lane: Lane): string {
  const { resizePx, interpolation, mean, std } = preprocessingFor(lane);
  return t('weights.assumed.seen', {
    resize: resizePx,
    interpolation,
    mean: mean.join(' '),
    std: std.join(' '),
  });
}
