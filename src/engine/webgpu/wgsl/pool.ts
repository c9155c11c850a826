import { bindings, type Element, type Kernel } from '../kernel';
import { LINE_SIZE, lineIndex } from './line';

export const MAX_POOL_UNIFORMS = [
  'size',
  'outHeight',
  'outWidth',
  'elements',
  'inHeight',
  'inWidth',
  'kernelHeight',
  'kernelWidth',
  'strideY',
  'strideX',
  'padY',
  'padX',
] as const;

/**
 * `x: [n,h,w,c] -> [n,oh,ow,c]`. Only what lies in the image counts, so padding is never the maximum,
 * and a window may hang over the edge.
 */
export function maxPool(element: Element): Kernel {
  const code = `${bindings(MAX_POOL_UNIFORMS, [['x', element]], element)}
@compute @workgroup_size(${LINE_SIZE})
fn main(@builtin(global_invocation_id) id: vec3u, @builtin(num_workgroups) groups: vec3u) {
  let i = ${lineIndex};
  if (i >= u.size) { return; }
  ${PLACE}
  let top = line % u.outHeight * u.strideY - u.padY;
  let left = pixel % u.outWidth * u.strideX - u.padX;
  var v = ${element}(-3.4028234e38);
  for (var iy = max(top, 0); iy < min(top + u.kernelHeight, u.inHeight); iy++) {
    for (var ix = max(left, 0); ix < min(left + u.kernelWidth, u.inWidth); ix++) {
      v = max(v, x[((image + iy) * u.inWidth + ix) * u.elements + channel]);
    }
  }
  y[i] = v;
}`;
  return { code, inputs: 1 };
}

export const AVERAGE_POOL_UNIFORMS = [
  'size',
  'outHeight',
  'outWidth',
  'elements',
  'inHeight',
  'inWidth',
] as const;

/** `x: [n,h,w,c] -> [n,oh,ow,c]`, windows as PyTorch's AdaptiveAvgPool2d chooses them; 1x1 is the whole image. */
export function averagePool(element: Element): Kernel {
  const code = `${bindings(AVERAGE_POOL_UNIFORMS, [['x', element]], element)}
@compute @workgroup_size(${LINE_SIZE})
fn main(@builtin(global_invocation_id) id: vec3u, @builtin(num_workgroups) groups: vec3u) {
  let i = ${lineIndex};
  if (i >= u.size) { return; }
  ${PLACE}
  let row = line % u.outHeight;
  let column = pixel % u.outWidth;
  let top = row * u.inHeight / u.outHeight;
  let bottom = ((row + 1) * u.inHeight + u.outHeight - 1) / u.outHeight;
  let left = column * u.inWidth / u.outWidth;
  let right = ((column + 1) * u.inWidth + u.outWidth - 1) / u.outWidth;
  var sum = ${element}(0);
  for (var iy = top; iy < bottom; iy++) {
    for (var ix = left; ix < right; ix++) {
      sum += x[((image + iy) * u.inWidth + ix) * u.elements + channel];
    }
  }
  y[i] = sum / f32((bottom - top) * (right - left));
}`;
  return { code, inputs: 1 };
}

/** Where in the output element i is; `image`: the input's rows before its image. */
const PLACE = `let channel = i % u.elements;
  let pixel = i / u.elements;
  let line = pixel / u.outWidth;
  let image = line / u.outHeight * u.inHeight;`;
