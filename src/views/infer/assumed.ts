import type { Assumption, AssumptionCode } from '../../core/import/result';
import { isResidual } from '../../core/spec';
import { t } from '../../i18n/t';
import type { Lane } from '../../store/lanes';
import { preprocessingFor } from '../../store/laneWeights';
import type { LoadedWeights } from '../../store/loadedWeights';
import { assumedText } from '../code/importWords';

/** Told of as left out: nothing of the network rests on them. */
const LEFT_OUT: readonly AssumptionCode[] = ['prefix-left-out', 'auxiliary-left-out'];

/** What is assumed of a lane's weights, in words: what shapes do not tell, and what is seen of a photo where nothing came with them. */
export function assumedOf(lane: Lane, { assumed, preprocessing }: LoadedWeights): string[] {
  const own = assumed.filter(({ code }) => !LEFT_OUT.includes(code));
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
