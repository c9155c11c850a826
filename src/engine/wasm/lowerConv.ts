import type { ConvOp } from '../../core/layer';
import type { Step } from '../plan';
import { type FoldedConv, foldConv } from '../weights/fold';
import { convBlocks } from './convBlocks';
import { type ConvShape, convShape, isDepthwise, pixelStarts } from './convShape';
import { FLOAT_BYTES, wholeVectors } from './floats';
import { type ImagePart, imageParts } from './imageParts';
import type { Dispatch } from './kernels';
import type { Lowering } from './lowering';
import { packBias, packedLength, packPanels } from './pack';
import { packWinograd, WINOGRAD_PRODUCTS, winogradLength, winogradTiles } from './winograd';

/** Pixels of a depthwise convolution, or tiles of Winograd's, that a thread takes at a time. */
const CHUNK = 16;

/** Bytes of scratch that a convolution needs for an image: its input with a border, or Winograd's products. */
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
  const byWinograd = lowering.winograd.has(step);
  const parts = imageParts(lowering.images, convScratchBytes(step, op, byWinograd));
  return parts.flatMap((part) =>
    byWinograd ? lowerWinograd(step, part, lowering) : lowerWindows(step, op, part, lowering),
  );
}

function lowerWindows(step: Step, op: ConvOp, part: ImagePart, lowering: Lowering): Dispatch[] {
  const shape = convShape(step.layer, op);
  const x = valueAt(step.inputs[0] ?? 0, part, lowering);
  if (shape.padded === null) return [window(step, op, shape, { x, part }, lowering)];
  const { scratch } = lowering;
  return [
    border(step, op, shape.padded, { x, part }, scratch),
    window(step, op, shape, { x: scratch, part }, lowering),
  ];
}

/** Images where they lie. */
interface Images {
  readonly x: number;
  readonly part: ImagePart;
}

function border(
  { layer }: Step,
  { padding }: ConvOp,
  [height, width]: readonly [number, number],
  { x, part }: Images,
  y: number,
): Dispatch {
  const { heightPx, widthPx, channels } = layer.in;
  const bytes = channels * FLOAT_BYTES;
  const [xRow, yRow, left] = [widthPx * bytes, width * bytes, padding[1] * bytes];
  const numbers = [x, y, heightPx, xRow, yRow, padding[0], left, height];
  const units = part.count * height;
  return { kernel: 'padRows', numbers, units, chunk: Math.ceil(units / CHUNK) };
}

/** The windows over an input whose border is there. */
function window(
  step: Step,
  op: ConvOp,
  shape: ConvShape,
  { x, part }: Images,
  lowering: Lowering,
): Dispatch {
  const { layer } = step;
  const { count } = part;
  const key = JSON.stringify([op.kernel, op.stride, op.padding, op.groups, layer.in]);
  const pixels = lowering.table(`pixels ${count} ${key}`, () =>
    pixelStarts(layer, op, shape, count),
  );
  const segments = lowering.table(`segments ${key}`, () => shape.segments);
  const where = { x, pixels, segments, pixelCount: count * shape.pixelCount };
  return isDepthwise(layer, op)
    ? depthwise(step, shape, where, part, lowering)
    : convolve(step, op, shape, where, part, lowering);
}

interface Where {
  readonly x: number;
  readonly pixels: number;
  readonly pixelCount: number;
  readonly segments: number;
}

function depthwise(
  step: Step,
  shape: ConvShape,
  where: Where,
  part: ImagePart,
  lowering: Lowering,
): Dispatch {
  const { name, out } = step.layer;
  const folded = foldedOnce(step, lowering);
  const { channels } = out;
  const padded = wholeVectors(channels);
  const positions = shape.segments.length;
  const weights = lowering.store(`${name} weights`, positions * padded, (into) => {
    const { filter } = folded();
    for (let at = 0; at < positions; at += 1) {
      into.set(filter.subarray(at * channels, (at + 1) * channels), at * padded);
    }
  });
  const biases = lowering.store(`${name} bias`, padded, (into) => into.set(folded().bias));
  const { y, residual, relu } = ends(step, part, lowering);
  const { x, pixels, segments } = where;
  const numbers = [x, weights, biases, y, residual, relu, pixels, segments, positions, channels];
  return { kernel: 'depthwise', numbers, units: where.pixelCount, chunk: CHUNK };
}

function convolve(
  step: Step,
  { groups }: ConvOp,
  shape: ConvShape,
  where: Where,
  part: ImagePart,
  lowering: Lowering,
): Dispatch {
  const { name, out } = step.layer;
  const folded = foldedOnce(step, lowering);
  const columns = out.channels;
  const outputs = columns / groups;
  const rows = shape.segments.length * shape.run;
  const packed = packedLength(rows, outputs);
  return product({
    ...where,
    ...ends(step, part, lowering),
    weights: lowering.store(`${name} weights`, groups * packed, (into) =>
      packPanels({ values: folded().filter, rows, columns }, groups, into),
    ),
    bias: lowering.store(`${name} bias`, groups * wholeVectors(outputs), (into) =>
      packBias(folded().bias, groups, into),
    ),
    segmentCount: shape.segments.length,
    run: shape.run,
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
function lowerWinograd(step: Step, part: ImagePart, lowering: Lowering): Dispatch[] {
  const { name, in: x, out } = step.layer;
  const [down, across] = winogradTiles(step.layer);
  const each = down * across;
  const tiles = part.count * each;
  const folded = foldedOnce(step, lowering);
  const [c, k] = [x.channels, out.channels];
  const transformed = lowering.scratch;
  const products = transformed + WINOGRAD_PRODUCTS * tiles * c * FLOAT_BYTES;
  const biases = lowering.store(`${name} bias`, k, (into) => into.set(folded().bias));
  const { y, residual, relu } = ends(step, part, lowering);
  const image = [x.heightPx, x.widthPx];
  const chunk = Math.ceil(tiles / CHUNK);
  const from = valueAt(step.inputs[0] ?? 0, part, lowering);
  const input = [from, transformed, ...image, c, across, tiles, each];
  const output = [products, biases, y, residual, relu, ...image, k, across, tiles, each];
  return [
    { kernel: 'winogradInput', numbers: input, units: tiles, chunk },
    product({
      x: transformed,
      weights: lowering.store(`${name} weights`, winogradLength(c, k), (into) =>
        packWinograd(folded().filter, c, k, into),
      ),
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
  part: ImagePart,
  lowering: Lowering,
): Pick<Product, 'y' | 'residual' | 'relu'> {
  return {
    y: valueAt(output, part, lowering),
    residual: residual === null ? 0 : valueAt(residual, part, lowering),
    relu: relu ? 1 : 0,
  };
}

/** Address of a value's images. */
function valueAt(value: number, { first }: ImagePart, lowering: Lowering): number {
  return lowering.at(value) + first * lowering.imageBytes(value);
}

/** A step's weights, folded when they are first asked for: they may be stored already. */
function foldedOnce({ layer, batchNorm }: Step, lowering: Lowering): () => FoldedConv {
  let folded: FoldedConv | null = null;
  return () => {
    folded ??= foldConv(layer, batchNorm, lowering.weights);
    return folded;
  };
}
