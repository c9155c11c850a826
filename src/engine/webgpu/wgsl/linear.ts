import { bindings, type Kernel, unrolled } from '../kernel';

export const LINEAR_UNIFORMS = ['inputs', 'outVectors', 'outputs', 'relu'] as const;

const INPUTS = [
  ['x', 'f32'],
  ['w', 'vec4f'],
  ['bias', 'vec4f'],
] as const;

/** Output vectors of a workgroup. */
export const LINEAR_COLUMNS = 16;

/**
 * `x: [n,in]; w: [in,out]; bias: [out] -> [n,out]`, n `images`; out of w and bias padded to a multiple of
 * four. `slices` invocations share the sum of an output, each every slices-th input, and one adds theirs
 * up in workgroup memory: few images have few outputs and long sums. Each weight is read once for all images.
 */
export function linear(slices: number, images: number): Kernel {
  const code = `${bindings(LINEAR_UNIFORMS, INPUTS, 'f32')}
var<workgroup> sums: array<vec4f, ${LINEAR_COLUMNS * slices}>;
@compute @workgroup_size(${LINEAR_COLUMNS}, ${slices})
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_id) id: vec3u) {
  let n = i32(group.x) * ${LINEAR_COLUMNS} + i32(id.x);
  let column = min(n, u.outVectors - 1);
  ${unrolled(images, (m) => `var sum${m} = vec4f(0);`)}
  for (var i = i32(id.y); i < u.inputs; i += ${slices}) {
    let v = w[i * u.outVectors + column];
    ${unrolled(images, (m) => `sum${m} += x[${m} * u.inputs + i] * v;`)}
  }
  ${unrolled(images, (m) => finish(m, slices))}
}`;
  return { code, inputs: INPUTS.length };
}

/** Adds the slices of an image up; the next one waits for its turn of the memory. */
function finish(m: number, slices: number): string {
  return `${m === 0 ? '' : 'workgroupBarrier();'}
  sums[id.y * ${LINEAR_COLUMNS} + id.x] = sum${m};
  workgroupBarrier();
  if (id.y == 0 && n < u.outVectors) {
    var v = bias[n];
    for (var s = 0u; s < ${slices}u; s++) { v += sums[s * ${LINEAR_COLUMNS} + id.x]; }
    if (u.relu != 0) { v = max(v, vec4f(0)); }
    for (var c = 0; c < min(4, u.outputs - n * 4); c++) { y[${m} * u.outputs + n * 4 + c] = v[c]; }
  }`;
}
