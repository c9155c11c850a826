import { GraphBuilder } from './builder';
import { graphCost } from './cost';
import { receptiveFields } from './receptiveField';

/** A stack of equal convolutions, each with as many channels in as out, on one resolution. */
export interface KernelStack {
  readonly kernelPx: number;
  readonly layers: number;
  /** What one output sees of the input of the stack, px. */
  readonly receptiveFieldPx: number;
  /** Weights of the convolutions, no bias. */
  readonly params: number;
  readonly macs: number;
}

/**
 * VGG's argument (Simonyan and Zisserman 2014, section 2.3): `layers` convolutions of
 * `kernelPx` x `kernelPx` on `channels` channels and `sizePx` px, counted as any network here is.
 */
export function kernelStack(
  kernelPx: number,
  layers: number,
  channels: number,
  sizePx: number,
): KernelStack {
  const builder = new GraphBuilder();
  let tip = builder.input(channels, sizePx);
  for (let layer = 1; layer <= layers; layer += 1) {
    const window = { kernelPx, paddingPx: (kernelPx - 1) / 2 };
    tip = builder.conv(`conv${layer}`, tip, { out: channels, ...window });
  }
  const graph = { layers: builder.layers, stages: [] };
  const { params, macs } = graphCost(graph);
  const receptiveFieldPx = receptiveFields(graph).at(-1)?.sizePx ?? 1;
  return { kernelPx, layers, receptiveFieldPx, params, macs };
}
