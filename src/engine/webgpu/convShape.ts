/** A convolution's numbers; pairs are vertical, horizontal. */
export interface ConvShape {
  readonly images: number;
  readonly in: readonly [number, number];
  readonly out: readonly [number, number];
  readonly inChannels: number;
  readonly outChannels: number;
  readonly kernel: readonly [number, number];
  readonly stride: readonly [number, number];
  readonly padding: readonly [number, number];
  readonly groups: number;
  readonly relu: boolean;
  /** Whether a tensor of the output's shape is added. */
  readonly residual: boolean;
}
