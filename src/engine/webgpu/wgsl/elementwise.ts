import { bindings, type Element, type Kernel } from '../kernel';
import { LINE_SIZE, lineIndex } from './line';

export const ELEMENTWISE_UNIFORMS = ['size', 'elements', 'relu'] as const;

function elementwise(inputs: readonly string[], element: Element, value: string): Kernel {
  const named = inputs.map((name) => [name, element] as const);
  const code = `${bindings(ELEMENTWISE_UNIFORMS, named, element)}
@compute @workgroup_size(${LINE_SIZE})
fn main(@builtin(global_invocation_id) id: vec3u, @builtin(num_workgroups) groups: vec3u) {
  let i = ${lineIndex};
  if (i >= u.size) { return; }
  var v = ${value};
  if (u.relu != 0) { v = max(v, ${element}(0)); }
  y[i] = v;
}`;
  return { code, inputs: inputs.length };
}

/** `a, b: [...] -> a + b` */
export const addition = elementwise(['a', 'b'], 'vec4f', 'a[i] + b[i]');

/** `b: [...] -> y + b`, y being what the output holds already. */
export const accumulation = elementwise(['b'], 'vec4f', 'y[i] + b[i]');

/** `x: [...] -> x`, or its ReLU. */
export const copy = elementwise(['x'], 'vec4f', 'x[i]');

/** `x: [n,h,w,c]; scale, shift: [c] -> x * scale + shift` */
export function affine(element: Element): Kernel {
  return elementwise(
    ['x', 'scale', 'shift'],
    element,
    'x[i] * scale[i % u.elements] + shift[i % u.elements]',
  );
}
