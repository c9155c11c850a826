import { bindings, type Element, type Kernel } from '../kernel';
import { LINE_SIZE, lineIndex } from './line';

export const CONCAT_UNIFORMS = ['size', 'inElements', 'outElements', 'first'] as const;

/** `x: [n,h,w,c]` goes to the channels of the output that begin at `first`. */
export function intoChannels(element: Element): Kernel {
  const code = `${bindings(CONCAT_UNIFORMS, [['x', element]], element)}
@compute @workgroup_size(${LINE_SIZE})
fn main(@builtin(global_invocation_id) id: vec3u, @builtin(num_workgroups) groups: vec3u) {
  let i = ${lineIndex};
  if (i >= u.size) { return; }
  y[i / u.inElements * u.outElements + u.first + i % u.inElements] = x[i];
}`;
  return { code, inputs: 1 };
}

export const RESPONSE_NORM_UNIFORMS = ['size', 'channels', 'before', 'after'] as const;

/** `x: [n,h,w,c] -> x / (2 + 1e-4 * sum of squares) ^ 0.75`, see `localResponseNorm` of the kernels. */
export const responseNorm: Kernel = {
  code: `${bindings(RESPONSE_NORM_UNIFORMS, [['x', 'f32']], 'f32')}
@compute @workgroup_size(${LINE_SIZE})
fn main(@builtin(global_invocation_id) id: vec3u, @builtin(num_workgroups) groups: vec3u) {
  let i = ${lineIndex};
  if (i >= u.size) { return; }
  let channel = i % u.channels;
  let lowest = max(channel - u.before, 0);
  let highest = min(channel + u.after, u.channels - 1);
  var energy = 0.0;
  for (var at = i - channel + lowest; at <= i - channel + highest; at++) { energy += x[at] * x[at]; }
  y[i] = x[i] / pow(2.0 + 1e-4 * energy, 0.75);
}`,
  inputs: 1,
};
