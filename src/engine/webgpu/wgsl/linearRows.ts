import { bindings, type Element, type Kernel, unrolled } from '../kernel';

export const LINEAR_ROWS_UNIFORMS = ['inVectors', 'outputs', 'relu'] as const;

/** Invocations that share the sum of an output. */
const LANES = 64;
/** Outputs of a workgroup. */
export const LINEAR_ROWS = 2;
/** Reads of the weights that are under way at a time. */
const UNDER_WAY = 4;

/**
 * `x: [n,in]; w: [out,in]; bias: [out] -> [n,out]`, n `images`, in in fours. Neighbours share the sum of
 * an output and read its row side by side; each weight is read once for all images.
 */
export function linearRows(images: number, filter: Element): Kernel {
  const inputs = [
    ['x', 'vec4f'],
    ['w', filter],
    ['bias', 'f32'],
  ] as const;
  const threads = LANES * LINEAR_ROWS;
  const read = (at: string) => (filter === 'vec4h' ? `vec4f(w[${at}])` : `w[${at}]`);
  const add = (u: number) =>
    unrolled(images, (m) => `sum${m} += x[${m} * u.inVectors + i + ${u * LANES}] * w${u};`);
  const code = `${bindings(LINEAR_ROWS_UNIFORMS, inputs, 'f32')}
var<workgroup> sums: array<f32, ${threads}>;
@compute @workgroup_size(${threads})
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) index: u32) {
  let local = i32(index);
  let lane = local % ${LANES};
  let n = i32(group.x) * ${LINEAR_ROWS} + local / ${LANES};
  let row = min(n, u.outputs - 1) * u.inVectors;
  ${unrolled(images, (m) => `var sum${m} = vec4f(0);`)}
  var i = lane;
  for (; i + ${(UNDER_WAY - 1) * LANES} < u.inVectors; i += ${UNDER_WAY * LANES}) {
    ${unrolled(UNDER_WAY, (u) => `let w${u} = ${read(`row + i + ${u * LANES}`)};`)}
    ${unrolled(UNDER_WAY, add)}
  }
  for (; i < u.inVectors; i += ${LANES}) {
    let w0 = ${read('row + i')};
    ${add(0)}
  }
  ${unrolled(images, finish)}
}`;
  return { code, inputs: inputs.length };
}

/** Adds the lanes of an image up, half of them to the other half; the next image waits for its turn of the memory. */
function finish(m: number): string {
  return `${m === 0 ? '' : 'workgroupBarrier();'}
  sums[local] = dot(sum${m}, vec4f(1));
  workgroupBarrier();
  for (var half = ${LANES / 2}; half > 0; half /= 2) {
    if (lane < half) { sums[local] += sums[local + half]; }
    workgroupBarrier();
  }
  if ((lane == 0) & (n < u.outputs)) {
    var v = sums[local] + bias[n];
    if (u.relu != 0) { v = max(v, 0.0); }
    y[${m} * u.outputs + n] = v;
  }`;
}
