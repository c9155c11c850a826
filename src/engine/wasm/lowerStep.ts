import type { Layer, MaxPoolOp } from '../../core/layer';
import type { Step } from '../plan';
import { affineOf, tensorOf } from '../weights/fold';
import { convBlocks } from './convBlocks';
import { FLOAT_BYTES, wholeVectors } from './floats';
import { imageParts } from './imageParts';
import type { Dispatch, KernelName } from './kernels';
import { convScratchBytes, lowerConv } from './lowerConv';
import type { Lowering } from './lowering';
import { packedLength, packTransposed } from './pack';

/** Threads share a kernel without weights in about so many parts. */
const PARTS = 32;

/** Bytes of scratch that a step needs for so many images beside their values. */
export function scratchBytes(step: Step, winograd: ReadonlySet<Step>, images: number): number {
  const { op, in: x } = step.layer;
  switch (op.kind) {
    case 'conv': {
      const each = convScratchBytes(step, op, winograd.has(step));
      return each * (imageParts(images, each)[0]?.count ?? 0);
    }
    case 'linear':
      return images * x.heightPx * x.widthPx * x.channels * FLOAT_BYTES;
    case 'input':
    case 'batchNorm':
    case 'relu':
    case 'maxPool':
    case 'add':
    case 'concat':
    case 'globalAvgPool':
    case 'adaptiveAvgPool':
    case 'localResponseNorm':
    case 'dropout':
      return 0;
  }
}

/** What computes one step: its weights are stored on the way. */
export function lowerStep(step: Step, lowering: Lowering): Dispatch[] {
  const { layer, inputs, output } = step;
  const { op, in: x, out } = layer;
  const from = lowering.at(inputs[0] ?? 0);
  const y = lowering.at(output);
  const pixels = lowering.images * out.heightPx * out.widthPx;
  switch (op.kind) {
    case 'conv':
      return lowerConv(step, op, lowering);
    case 'linear':
      return lowerLinear(step, lowering);
    case 'maxPool':
      return [shared('maxPool', maxPoolNumbers(layer, op, from, y), pixels)];
    case 'globalAvgPool':
    case 'adaptiveAvgPool': {
      const numbers = [from, y, x.heightPx, x.widthPx, x.channels, out.heightPx, out.widthPx];
      return [shared('averagePool', numbers, pixels)];
    }
    case 'add':
    case 'relu':
    case 'dropout': {
      const relu = step.relu || op.kind === 'relu' ? 1 : 0;
      const numbers = [y, relu, inputs.length, ...inputs.map((input) => lowering.at(input))];
      return [shared('addAll', numbers, wholeVectors(pixels * out.channels) / 4)];
    }
    case 'batchNorm': {
      const [scales, shifts] = (['scale', 'shift'] as const).map((name) =>
        lowering.store(`${layer.name} ${name}`, wholeVectors(x.channels), (into) =>
          into.set(affineOf(layer, lowering.weights)[name]),
        ),
      );
      const relu = step.relu ? 1 : 0;
      return [shared('affine', [from, y, scales ?? 0, shifts ?? 0, relu, x.channels], pixels)];
    }
    case 'concat': {
      const strips = inputs.flatMap((input) => [lowering.at(input), lowering.pixelBytes(input)]);
      const numbers = [y, out.channels * FLOAT_BYTES, inputs.length, ...strips];
      return [shared('copyStrips', numbers, pixels)];
    }
    case 'localResponseNorm':
      return [shared('responseNorm', [from, y, x.channels, op.size], pixels)];
    case 'input':
      throw new Error(`the input is no step: ${layer.name}`);
  }
}

function maxPoolNumbers(
  { in: x, out }: Layer,
  { kernel, stride, padding }: MaxPoolOp,
  from: number,
  y: number,
): number[] {
  const image = [x.heightPx, x.widthPx, x.channels, out.widthPx];
  return [from, y, ...image, ...kernel, ...stride, ...padding, out.heightPx];
}

/** A product with a row for each image; PyTorch flattens channels first, so rows are turned before. */
function lowerLinear({ layer, inputs, output, relu }: Step, lowering: Lowering): Dispatch[] {
  const { in: x, out } = layer;
  const pixels = x.heightPx * x.widthPx;
  const [features, outputs] = [pixels * x.channels, out.channels];
  const from = lowering.at(inputs[0] ?? 0);
  const { images, scratch } = lowering;
  const turn = shared('transpose', [from, scratch, pixels, x.channels], images * x.channels);
  const weights = lowering.store(`${layer.name} weights`, packedLength(features, outputs), (into) =>
    packTransposed(tensorOf(layer, 'weight', lowering.weights), features, outputs, into),
  );
  const bias = lowering.store(`${layer.name} bias`, wholeVectors(outputs), (into) => {
    if (layer.op.kind === 'linear' && layer.op.bias) {
      into.set(tensorOf(layer, 'bias', lowering.weights));
    }
  });
  const zero = lowering.table('segment', () => [0]);
  const rows = lowering.table(`rows ${features}`, () =>
    Array.from({ length: images }, (_, image) => image * features * FLOAT_BYTES),
  );
  const blocks = convBlocks(images, features, outputs, 1);
  const { pixelBlock, channelBlock, channelBlocks, units } = blocks;
  const numbers = [
    ...[pixels === 1 ? from : scratch, weights, bias, lowering.at(output), 0, relu ? 1 : 0],
    ...[rows, zero, 1, features * FLOAT_BYTES, images, outputs, outputs * FLOAT_BYTES, 1],
    ...[0, 0, 0, 0, pixelBlock, channelBlock, channelBlocks],
  ];
  const multiply: Dispatch = { kernel: 'convolve', numbers, units, chunk: 1 };
  return pixels === 1 ? [multiply] : [turn, multiply];
}

function shared(kernel: KernelName, numbers: readonly number[], units: number): Dispatch {
  return { kernel, numbers, units, chunk: Math.ceil(units / PARTS) };
}
