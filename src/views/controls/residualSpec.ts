import { OPENING_PAIR, residualOf } from '../../core/presets';
import { isResidual, type ResNetSpec } from '../../core/spec';
import type { Lane } from '../../store/lanes';

const ANY_RESIDUAL = residualOf(OPENING_PAIR.a);

/** The numbers of a residual lane; for the moment in which it is none any more, those of ResNet-50. */
export function residualSpecOf({ spec }: Pick<Lane, 'spec'>): ResNetSpec {
  return isResidual(spec) ? spec : ANY_RESIDUAL;
}
