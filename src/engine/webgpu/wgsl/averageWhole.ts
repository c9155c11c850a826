import { bindings, type Element, type Kernel } from '../kernel';

export const AVERAGE_WHOLE_UNIFORMS = ['elements', 'positions'] as const;

/** Elements of a workgroup side by side, and invocations that share the sum of each. */
const ACROSS = 8;
const PARTS = 8;

/** The workgroups for so many elements of each image. */
export function averageWholeWorkgroups(
  elements: number,
  images: number,
): readonly [number, number, number] {
  return [Math.ceil(elements / ACROSS), images, 1];
}

/** `x: [n,h,w,c] -> [n,1,1,c]`, the mean of an image's positions, of which invocations take turns. */
export function averageWhole(element: Element): Kernel {
  const code = `${bindings(AVERAGE_WHOLE_UNIFORMS, [['x', element]], element)}
var<workgroup> sums: array<${element}, ${ACROSS * PARTS}>;
@compute @workgroup_size(${ACROSS}, ${PARTS})
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_id) id: vec3u) {
  let channel = i32(group.x) * ${ACROSS} + i32(id.x);
  let start = i32(group.y) * u.positions * u.elements + min(channel, u.elements - 1);
  var sum = ${element}(0);
  for (var at = i32(id.y); at < u.positions; at += ${PARTS}) { sum += x[start + at * u.elements]; }
  sums[id.y * ${ACROSS} + id.x] = sum;
  workgroupBarrier();
  if ((id.y == 0) & (channel < u.elements)) {
    for (var part = 1u; part < ${PARTS}u; part++) { sum += sums[part * ${ACROSS} + id.x]; }
    y[i32(group.y) * u.elements + channel] = sum / f32(u.positions);
  }
}`;
  return { code, inputs: 1 };
}
