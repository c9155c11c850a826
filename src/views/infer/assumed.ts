import type { Assumption } from '../../core/import/result';
import { isResidual } from '../../core/spec';
import type { Lane } from '../../store/lanes';
import { preprocessingFor } from '../../store/weights/laneWeights';
import type { LoadedWeights } from '../../store/weights/loadedWeights';
import { assumedText } from '../failures/importText';
import { t } from './laneWeightsWords';

/** Told of as left out: nothing of the network rests on them. */
function isLeftOut({ code }: Assumption): boolean {
  return code.endsWith('-left-out');
}

/** What of a file is not read, in words: heads, losses, other copies, what stands before the names. */
export function leftOutOf({ assumed }: LoadedWeights): string[] {
  return assumed.filter(isLeftOut).map(assumedText);
}

/** What is assumed of a lane's weights, in words: what shapes do not tell, and what is seen of a photo where nothing came with them. */
export function assumedOf(lane: Lane, { assumed, preprocessing }: LoadedWeights): string[] {
  const own = assumed.filter((each) => !isLeftOut(each));
  const texts = own.map((each) => presentText(lane, each));
  const told = preprocessing !== null || lane.choices.preprocessing !== null;
  return told ? texts : [...texts, seenText(lane)];
}

/** An assumption as it stands now that the user may have changed what was assumed. */
function presentText({ drawn }: Lane, each: Assumption): string {
  if (each.code === 'input-size') return t('weights.assumed.input', { px: drawn.inputPx });
  if (each.code !== 'stage-strides' || !isResidual(drawn)) return assumedText(each);
  return assumedText({ ...each, params: { strides: drawn.strides.join('-') } });
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
