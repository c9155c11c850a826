import type { KeyOf } from '../../i18n/words';
import { t } from './laneWeightsWords';

const FLOATS: Readonly<Record<string, KeyOf<typeof t>>> = {
  F64: 'weights.dtype.F64',
  F32: 'weights.dtype.F32',
  F16: 'weights.dtype.F16',
  BF16: 'weights.dtype.BF16',
};

/** The number formats of weights; counters are integers in all of them. */
export function formatText(dtypes: Readonly<Record<string, number>>): string {
  const floats = Object.keys(dtypes).filter((dtype) => dtype in FLOATS);
  return floats
    .map((dtype) => t(FLOATS[dtype] ?? 'weights.dtype.F32'))
    .join(t('weights.dtype.join'));
}
