import { elementsOf } from './elements';
import type { Op, Shape, TensorSpec } from './layer';

/** The tensors of a layer in a torch state_dict, by its name, its op, and the shapes that it takes in and puts out. */
export function tensorsOf(name: string, op: Op, from: Shape, out: Shape): readonly TensorSpec[] {
  const tensor = (part: string, role: TensorSpec['role'], ...shape: readonly number[]) => ({
    name: `${name}.${part}`,
    shape,
    role,
  });
  if (op.kind === 'batchNorm') {
    return [
      tensor('weight', 'gamma', from.channels),
      tensor('bias', 'beta', from.channels),
      tensor('running_mean', 'runningMean', from.channels),
      tensor('running_var', 'runningVar', from.channels),
    ];
  }
  if (op.kind !== 'conv' && op.kind !== 'linear') return [];
  const reads = op.kind === 'conv' ? [from.channels / op.groups, ...op.kernel] : [elementsOf(from)];
  const weight = tensor('weight', 'weight', out.channels, ...reads);
  return op.bias ? [weight, tensor('bias', 'bias', out.channels)] : [weight];
}
