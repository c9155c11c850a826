import type { ConvOp } from '../../core/layer';
import type { Step } from '../plan';
import { foldConv } from '../weights/fold';
import { convBlocks } from './convBlocks';
import { type ConvShape, convShape, isDepthwise } from './convShape';
import { FLOAT_BYTES, wholeVectors } from './floats';
import type { Dispatch } from './kernels';
import type { Lowering } from './lowering';
import { packBias, packedLength, packPanels } from './pack';
import { packWinograd, WINOGRAD_PRODUCTS, winogradLength, winogradTiles } from './winograd';

/** Pixels of a depthwise convolution, or tiles of Winograd's, that a thread takes at a time. */
const CHUNK = 16;

/** Bytes of scratch that a convolution needs: its input with a border, or Winograd's products. */
export function convScratchBytes({ layer }: Step, op: ConvOp, byWinograd: boolean): number {
  const { in: x, out } = layer;
  if (byWinograd) {
    const [down, across] = winogradTiles(layer);
    const numbers = WINOGRAD_PRODUCTS * down * across * (x.channels + out.channels);
    return numbers * FLOAT_BYTES;
  }
  const [height, width] = convShape(layer, op).padded ?? [0, 0];
  return height * width * x.channels * FLOAT_BYTES;
}

/** A convolution with all that is fused into it. */
export function lowerConv(step: Step, op: ConvOp, lowering: Lowering): Dispatch[] {
  if (lowering.winograd.has(step)) return lowerWinograd(step, lowering);
  const { layer } = step;
  const shape = convShape(layer, op);
  const [first] = step.inputs;
  const x = lowering.at(first ?? 0);
  if (shape.padded === null) return [window(step, op, shape, x, lowering)];
  return [
    border(step, op, shape.padded, x, lowering.scratch),
    window(step, op, shape, lowering.scratch, lowering),
  ];
}

function border(
  { layer }: Step,
  { padding }: ConvOp,
  [height, width]: readonly [number, number],
  x: number,
  y: number,
): Dispatch {
  const { heightPx, widthPx, channels } = layer.in;
  const bytes = channels * FLOAT_BYTES;
  const [xRow, yRow, left] = [widthPx * bytes, width * bytes, padding[1] * bytes];
  const numbers = [x, y, heightPx, xRow, yRow, padding[0], left];
  return { kernel: 'padRows', numbers, units: height, chunk: Math.ceil(height / CHUNK) };
}

/** The windows over an input whose border is there. */
function window(step: Step, op: ConvOp, shape: ConvShape, x: number, lowering: Lowering): Dispatch {
  const { layer } = step;
  const key = JSON.stringify([op.kernel, op.stride, op.padding, op.groups, layer.in]);
  const pixels = lowering.table(`pixels ${key}`, () => shape.pixels);
  const segments = lowering.table(`segments ${key}`, () => shape.segments);
  const where = { x, pixels, segments };
  return isDepthwise(layer, op)
    ? depthwise(step, shape, where, lowering)
    : convolve(step, op, shape, where, lowering);
}

interface Where {
  readonly x: number;
  readonly pixels: number;
  readonly segments: number;
}

function depthwise(step: Step, shape: ConvShape, where: Where, lowering: Lowering): Dispatch {
  const { filter, bias } = foldConv(step.layer, step.batchNorm, lowering.weights);
  const channels = bias.length;
  const padded = wholeVectors(channels);
  const positions = shape.segments.length;
  const weights = lowering.store(positions * padded, (into) => {
    for (let at = 0; at < positions; at += 1) {
      into.set(filter.subarray(at * channels, (at + 1) * channels), at * padded);
    }
  });
  const biases = lowering.store(padded, (into) => into.set(bias));
  const { y, residual, relu } = ends(step, lowering);
  const { x, pixels, segments } = where;
  const numbers = [x, weights, biases, y, residual, relu, pixels, segments, positions, channels];
  return { kernel: 'depthwise', numbers, units: shape.pixels.length, chunk: CHUNK };
}

function convolve(
  step: Step,
  { groups }: ConvOp,
  shape: ConvShape,
  where: Where,
  lowering: Lowering,
): Dispatch {
  const { filter, bias } = foldConv(step.layer, step.batchNorm, lowering.weights);
  const columns = bias.length;
  const outputs = columns / groups;
  const rows = filter.length / columns;
  const packed = packedLength(rows, outputs);
  const matrix = { values: filter, rows, columns };
  return product({
    ...where,
    ...ends(step, lowering),
    weights: lowering.store(groups * packed, (into) => packPanels(matrix, groups, into)),
    bias: lowering.store(groups * wholeVectors(outputs), (into) => packBias(bias, groups, into)),
    segmentCount: shape.segments.length,
    run: shape.run,
    pixelCount: shape.pixels.length,
    outputs,
    row: columns,
    groups,
    xGroup: shape.run,
    yGroup: outputs,
    weightsGroup: packed,
    biasGroup: wholeVectors(outputs),
  });
}

/** `convolve`'s numbers by name; lengths and strides are counts of numbers. */
interface Product extends Where {
  readonly weights: number;
  readonly bias: number;
  readonly y: number;
  readonly residual: number;
  readonly relu: number;
  readonly segmentCount: number;
  readonly run: number;
  readonly pixelCount: number;
  readonly outputs: number;
  readonly row: number;
  readonly groups: number;
  readonly xGroup: number;
  readonly yGroup: number;
  readonly weightsGroup: number;
  readonly biasGroup: number;
}

function product(of: Product): Dispatch {
  const depth = of.segmentCount * of.run;
  const blocks = convBlocks(of.pixelCount, depth, of.outputs, of.groups);
  const numbers = [
    ...[of.x, of.weights, of.bias, of.y, of.residual, of.relu],
    ...[of.pixels, of.segments, of.segmentCount, of.run * FLOAT_BYTES],
    ...[of.pixelCount, of.outputs, of.row * FLOAT_BYTES, of.groups],
    ...[of.xGroup, of.yGroup, of.weightsGroup, of.biasGroup].map((each) => each * FLOAT_BYTES),
    ...[blocks.pixelBlock, blocks.channelBlock, blocks.channelBlocks],
  ];
  return { kernel: 'convolve', numbers, units: blocks.units, chunk: blocks.chunk };
}

/** Three dispatches: the input is transformed, 36 matrices are multiplied, the output is transformed. */
function lowerWinograd(step: Step, lowering: Lowering): Dispatch[] {
  const { in: x, out } = step.layer;
  const [down, across] = winogradTiles(step.layer);
  const tiles = down * across;
  const { filter, bias } = foldConv(step.layer, step.batchNorm, lowering.weights);
  const [c, k] = [x.channels, out.channels];
  const transformed = lowering.scratch;
  const products = transformed + WINOGRAD_PRODUCTS * tiles * c * FLOAT_BYTES;
  const biases = lowering.store(k, (into) => into.set(bias));
  const { y, residual, relu } = ends(step, lowering);
  const image = [x.heightPx, x.widthPx];
  const chunk = Math.ceil(tiles / CHUNK);
  const input = [lowering.at(step.inputs[0] ?? 0), transformed, ...image, c, across, tiles];
  const output = [products, biases, y, residual, relu, ...image, k, across, tiles];
  return [
    { kernel: 'winogradInput', numbers: input, units: tiles, chunk },
    product({
      x: transformed,
      weights: lowering.store(winogradLength(c, k), (into) => packWinograd(filter, c, k, into)),
      bias: lowering.table(`zeros ${k}`, () => new Array<number>(k).fill(0)),
      y: products,
      residual: 0,
      relu: 0,
      pixels: lowering.table(`tiles ${tiles} ${c}`, () =>
        Array.from({ length: tiles }, (_, tile) => tile * c * FLOAT_BYTES),
      ),
      segments: lowering.table('segment', () => [0]),
      segmentCount: 1,
      run: c,
      pixelCount: tiles,
      outputs: k,
      row: k,
      groups: WINOGRAD_PRODUCTS,
      xGroup: tiles * c,
      yGroup: tiles * k,
      weightsGroup: packedLength(c, k),
      biasGroup: 0,
    }),
    { kernel: 'winogradOutput', numbers: output, units: tiles, chunk },
  ];
}

function ends(
  { output, residual, relu }: Step,
  lowering: Lowering,
): Pick<Product, 'y' | 'residual' | 'relu'> {
  return {
    y: lowering.at(output),
    residual: residual === null ? 0 : lowering.at(residual),
    relu: relu ? 1 : 0,
  };
}
