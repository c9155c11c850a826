import { elementsOf } from './elements';
import type { Op, Shape, TensorSpec } from './layer';

const NONE: readonly TensorSpec[] = [];

/** The tensors of a layer in a torch state_dict, by its name, its op, and the shapes that it takes in and puts out. */
export function tensorsOf(name: string, op: Op, from: Shape, out: Shape): readonly TensorSpec[] {
  const each = (part: string, role: TensorSpec['role'], shape: readonly number[]) => ({
    name: `${name}.${part}`,
    shape,
    role,
  });
  const products = (bias: boolean, weight: readonly number[]) => [
    each('weight', 'weight', weight),
    ...(bias ? [each('bias', 'bias', [out.channels])] : []),
  ];
  switch (op.kind) {
    case 'conv':
      return products(op.bias, [out.channels, from.channels / op.groups, ...op.kernel]);
    case 'linear':
      return products(op.bias, [out.channels, elementsOf(from)]);
    case 'batchNorm': {
      const size = [from.channels];
      return [
        each('weight', 'gamma', size),
        each('bias', 'beta', size),
        each('running_mean', 'runningMean', size),
        each('running_var', 'runningVar', size),
      ];
    }
    default:
      return NONE;
  }
}
