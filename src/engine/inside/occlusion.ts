import { softmax } from '../../core/answer';
import { checkClass } from '../../core/classMap';
import { EngineError } from '../../core/failure';
import { buildGraph } from '../../core/graph';
import { cover, type Grid, type Patch, patchesOf } from '../../core/patches';
import { tapIndex } from '../../core/taps';
import type { BackendInfo } from '../backendInfo';
import { MAX_IMAGES } from '../executor';
import type { RunHooks } from '../progress';
import type { RunOrder, RunOutcome } from '../session';
import { checkOneImage } from './checkOneImage';
import { type LookOrder, plainRun, type Run, withoutLayers } from './order';

/** What of a network is watched while a part of the image is covered. */
export type Readout =
  /** The probability of a class. */
  | { readonly kind: 'class'; readonly index: number }
  /** What a layer (torch's name of a module) puts out at one place, all its channels. */
  | {
      readonly kind: 'position';
      readonly layer: string;
      readonly y: number;
      readonly x: number;
    };

export interface OcclusionOrder extends LookOrder {
  readonly grid: Grid;
  /** Side of the square that is covered. */
  readonly patchPx: number;
  readonly readout: Readout;
}

/** How much it matters to see each part of an image. */
export interface OcclusionMap {
  readonly shape: Grid;
  /**
   * Row by row. Of a class: its probability with the whole image in sight, less that with the part covered.
   * Of a position: the L2 norm of how its channels change.
   */
  readonly data: Float32Array;
  /** With the whole image in sight: the probability, or the L2 norm of the channels. */
  readonly plain: number;
  readonly backend: BackendInfo;
}

/**
 * Covers an image with a square, position by position, and tells what that changes. The square is 0 in the
 * normalised image, which is the mean colour of the data that the network was trained on. Batches of up to
 * eight images; fewer where the device has no room for as many.
 * Errors: `patches-malformed`, `class-unknown`, `tap-unknown`, `position-unknown`, those of a run.
 * Source: Zeiler and Fergus 2014, section 4.2; of a position, the effective receptive field by occlusion.
 */
export async function occlusion(
  run: Run,
  order: OcclusionOrder,
  hooks: RunHooks,
): Promise<OcclusionMap> {
  checkOneImage(order);
  const { grid, readout, input, spec } = order;
  const sides = [spec.inputPx, spec.inputPx] as const;
  const images = [null, ...patchesOf(grid, order.patchPx, sides)];
  const read = readerOf(order);
  const taps = readout.kind === 'position' ? [readout.layer] : [];
  const plainOrder = { ...plainRun(order), taps };
  const quiet = withoutLayers(hooks);
  const data = new Float32Array(images.length - 1);
  let batch = Math.min(MAX_IMAGES, images.length);
  let plain: Float64Array | null = null;
  let backend: BackendInfo | null = null;
  for (let done = 0; done < images.length; ) {
    const part = images.slice(done, done + batch);
    const made = await run(batchOf(plainOrder, input, part, batch), quiet).catch(smaller(batch));
    if (made === null) {
      batch = Math.ceil(batch / 2);
      continue;
    }
    backend = made.backend;
    plain ??= read(made, 0, batch);
    for (const at of part.keys()) {
      if (done + at > 0) data[done + at - 1] = changeOf(readout, plain, read(made, at, batch));
    }
    done += part.length;
    hooks.onProgress({ phase: 'images', done, total: images.length });
  }
  if (plain === null || backend === null) throw new Error('an occlusion without a run');
  return {
    shape: grid,
    data,
    plain: readout.kind === 'class' ? (plain[0] ?? 0) : normOf(plain),
    backend,
  };
}

/** Half as many images may have room where so many have none. */
function smaller(batch: number): (error: unknown) => null {
  return (error) => {
    const code = error instanceof EngineError ? error.failure.code : null;
    if (batch > 1 && (code === 'too-big' || code === 'out-of-memory')) return null;
    throw error;
  };
}

/** A run of the image under each of these patches; the plain image fills up what is left of the batch. */
function batchOf(
  plainOrder: RunOrder,
  image: Float32Array,
  patches: readonly (Patch | null)[],
  batch: number,
): RunOrder {
  const [, ...shape] = plainOrder.inputShape;
  const [, widthPx = 0, channels = 0] = shape;
  const input = new Float32Array(batch * image.length);
  for (let at = 0; at < batch; at += 1) {
    const own = input.subarray(at * image.length, (at + 1) * image.length);
    own.set(image);
    const patch = patches[at];
    if (patch) cover(own, patch, widthPx, channels);
  }
  return { ...plainOrder, input, inputShape: [batch, ...shape] };
}

/** Reads what is watched off one image of a run. */
type Reader = (made: RunOutcome, image: number, batch: number) => Float64Array;

function readerOf({ spec, readout }: OcclusionOrder): Reader {
  const graph = buildGraph(spec);
  if (readout.kind === 'class') {
    const { index } = readout;
    const last = graph.layers.at(-1);
    checkClass(index, last?.op.kind === 'linear' ? last.out.channels : 0);
    return ({ values }, image, batch) => {
      const each = values.length / batch;
      const own = values.subarray(image * each, (image + 1) * each);
      return Float64Array.of(softmax(own)[index] ?? Number.NaN);
    };
  }
  const { layer, y, x } = readout;
  const out = graph.layers[tapIndex(graph, layer) ?? -1]?.out;
  if (out === undefined) throw new EngineError('tap-unknown', { layer });
  const { heightPx, widthPx, channels } = out;
  const inside = [y, x].every(Number.isInteger) && y >= 0 && x >= 0 && y < heightPx && x < widthPx;
  if (!inside) throw new EngineError('position-unknown', { layer, y, x, heightPx, widthPx });
  return ({ taps }, image) => {
    const start = ((image * heightPx + y) * widthPx + x) * channels;
    return Float64Array.from(taps[layer]?.data.subarray(start, start + channels) ?? []);
  };
}

function changeOf({ kind }: Readout, plain: Float64Array, covered: Float64Array): number {
  const change = plain.map((value, at) => value - (covered[at] ?? Number.NaN));
  return kind === 'class' ? (change[0] ?? Number.NaN) : normOf(change);
}

/** Euclidean length. */
function normOf(vector: Float64Array): number {
  return Math.sqrt(vector.reduce((sum, value) => sum + value ** 2, 0));
}
