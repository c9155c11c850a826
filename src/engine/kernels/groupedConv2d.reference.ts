/** Activations of n images, rows from the top, channels last. */
export interface Nhwc {
  readonly data: Float32Array;
  readonly shape: readonly [number, number, number, number];
}

interface ReferenceOptions {
  readonly groups: number;
  readonly stride: readonly [number, number];
  readonly padding: readonly [number, number];
  readonly relu: boolean;
}

/**
 * The slow truth of `groupedConv2d`: `x: [n,h,w,c]; filter: [kh,kw,c/groups,k]; bias: [k] -> [n,oh,ow,k]`, the
 * residual of the output's shape added before ReLU, summed in float64 straight from the definition.
 */
export function groupedConv2dReference(
  x: Nhwc,
  filter: Nhwc,
  bias: Float32Array,
  { groups, stride, padding, relu }: ReferenceOptions,
  residual: Float32Array | null = null,
): Nhwc {
  const [n, h, w, c] = x.shape;
  const [kh, kw, perGroup, k] = filter.shape;
  const oh = Math.floor((h + 2 * padding[0] - kh) / stride[0]) + 1;
  const ow = Math.floor((w + 2 * padding[1] - kw) / stride[1]) + 1;
  const data = new Float32Array(n * oh * ow * k);

  const sumAt = (image: number, top: number, left: number, channel: number): number => {
    const firstInput = Math.floor(channel / (k / groups)) * perGroup;
    let sum = bias[channel] ?? 0;
    for (let dy = 0; dy < kh; dy += 1) {
      for (let dx = 0; dx < kw; dx += 1) {
        const [row, column] = [top + dy, left + dx];
        if (row < 0 || row >= h || column < 0 || column >= w) continue;
        for (let i = 0; i < perGroup; i += 1) {
          const value = x.data[((image * h + row) * w + column) * c + firstInput + i] ?? 0;
          sum += value * (filter.data[((dy * kw + dx) * perGroup + i) * k + channel] ?? 0);
        }
      }
    }
    return sum;
  };

  let next = 0;
  for (let image = 0; image < n; image += 1) {
    for (let row = 0; row < oh; row += 1) {
      for (let column = 0; column < ow; column += 1) {
        const [top, left] = [row * stride[0] - padding[0], column * stride[1] - padding[1]];
        for (let channel = 0; channel < k; channel += 1) {
          const sum = sumAt(image, top, left, channel) + (residual?.[next] ?? 0);
          data[next] = relu ? Math.max(sum, 0) : sum;
          next += 1;
        }
      }
    }
  }
  return { data, shape: [n, oh, ow, k] };
}
