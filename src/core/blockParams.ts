import { expansion, type ResNetSpec } from './spec';

/**
 * Convolution weights of a bottleneck with identity shortcut in the first stage,
 * `C * (256 d + 9 d d + 256 d)` for 256 channels in and out (ResNeXt, section 3.1 and Table 2).
 */
export function blockParams(
  spec: Pick<ResNetSpec, 'planes'>,
  cardinality: number,
  groupWidth: number,
): number {
  const channels = (spec.planes[0] ?? 0) * expansion('bottleneck');
  return cardinality * (2 * channels * groupWidth + 9 * groupWidth * groupWidth);
}
