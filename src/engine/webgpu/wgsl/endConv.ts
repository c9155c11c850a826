import { bindings, type Kernel } from '../kernel';
import { LINE_SIZE, lineIndex } from './line';

export const END_UNIFORMS = ['size', 'elements', 'slices', 'relu', 'residual'] as const;

const INPUTS = [
  ['parts', 'vec4f'],
  ['bias', 'vec4f'],
  ['r', 'vec4f'],
] as const;

/**
 * Ends a convolution whose sum was split over slices: `parts: [slices,n,oh,ow,k]; bias: [k];
 * r: [n,oh,ow,k] -> [n,oh,ow,k]`, k in fours; `r` is added and ReLU applied where the uniforms say so.
 */
export const endConv: Kernel = {
  code: `${bindings(END_UNIFORMS, INPUTS, 'vec4f')}
@compute @workgroup_size(${LINE_SIZE})
fn main(@builtin(global_invocation_id) id: vec3u, @builtin(num_workgroups) groups: vec3u) {
  let i = ${lineIndex};
  if (i >= u.size) { return; }
  var v = bias[i % u.elements];
  if (u.residual != 0) { v += r[i]; }
  for (var s = 0; s + 4 <= u.slices; s += 4) {
    let at = s * u.size + i;
    v += parts[at] + parts[at + u.size] + (parts[at + 2 * u.size] + parts[at + 3 * u.size]);
  }
  for (var s = u.slices & ~3; s < u.slices; s++) { v += parts[s * u.size + i]; }
  if (u.relu != 0) { v = max(v, vec4f(0)); }
  y[i] = v;
}`,
  inputs: INPUTS.length,
};
