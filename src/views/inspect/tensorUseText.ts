import { exact } from '../../i18n/format';
import type { TensorEntry } from '../../store/weights/tensors';
import { t } from './inspectWords';

/** What a tensor is to the network, as a sentence; null where no network says it. */
export function tensorUseText({ use }: TensorEntry): string | null {
  if (use === null) return null;
  const { role, op } = use;
  if (op.kind !== 'conv') return t(`inspect.use.${role}`);
  const [height, width] = op.kernel;
  const words = { height, width, groups: exact(op.groups), stride: op.stride[0] };
  if (role === 'bias') return t('inspect.use.conv.bias', words);
  return t(op.groups > 1 ? 'inspect.use.conv.grouped' : 'inspect.use.conv', words);
}
