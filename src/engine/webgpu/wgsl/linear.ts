import { bindings, type Kernel } from '../kernel';

export const LINEAR_UNIFORMS = ['inputs', 'outVectors', 'relu'] as const;

const INPUTS = [
  ['x', 'f32'],
  ['w', 'vec4f'],
  ['bias', 'vec4f'],
] as const;

/** Output vectors of a workgroup. */
export const LINEAR_COLUMNS = 16;

/**
 * `x: [in]; w: [in,out]; bias: [out] -> [out]`, out padded to a multiple of four. `slices` invocations
 * share the sum of an output, each every slices-th input, and one adds theirs up in workgroup memory:
 * for one image there are few outputs and long sums.
 */
export function linear(slices: number): Kernel {
  const code = `${bindings(LINEAR_UNIFORMS, INPUTS, 'vec4f')}
var<workgroup> sums: array<vec4f, ${LINEAR_COLUMNS * slices}>;
@compute @workgroup_size(${LINEAR_COLUMNS}, ${slices})
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_id) id: vec3u) {
  let n = i32(group.x) * ${LINEAR_COLUMNS} + i32(id.x);
  let column = min(n, u.outVectors - 1);
  var sum = vec4f(0);
  for (var i = i32(id.y); i < u.inputs; i += ${slices}) {
    sum += x[i] * w[i * u.outVectors + column];
  }
  sums[id.y * ${LINEAR_COLUMNS} + id.x] = sum;
  workgroupBarrier();
  if (id.y == 0 && n < u.outVectors) {
    var v = bias[n];
    for (var s = 0u; s < ${slices}u; s++) { v += sums[s * ${LINEAR_COLUMNS} + id.x]; }
    if (u.relu != 0) { v = max(v, vec4f(0)); }
    y[n] = v;
  }
}`;
  return { code, inputs: INPUTS.length };
}
