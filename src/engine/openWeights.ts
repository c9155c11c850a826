import { graphCost } from '../core/cost';
import type { Graph } from '../core/layer';
import { bindCheckpoint } from './checkpoint/bind';
import { parseSafetensors } from './checkpoint/safetensors';
import type { CheckpointShelf } from './checkpoint/shelf';
import type { RunHooks } from './progress';
import { fetchFile } from './weights/fetchFile';
import { hashedWeights } from './weights/hashed';
import { randomWeights } from './weights/random';
import type { Weights, WeightsSource } from './weights/weights';

/** Weights that are at hand, and what to tell while they are loaded. */
export interface OpenedWeights {
  readonly weights: Weights;
  /** Told how many bytes are on the device by now. */
  readonly onLoaded: (bytes: number) => void;
}

/**
 * Opens the weights of a graph: a file is fetched and checked, one that was read before comes from
 * the shelf, random ones are made as they load.
 * Errors: `weights-unreachable`, `weights-malformed`, `weights-misfit`, `weights-gone`, `cancelled`.
 */
export async function openWeights(
  source: WeightsSource,
  graph: Graph,
  { onProgress, signal }: RunHooks,
  shelf: CheckpointShelf,
): Promise<OpenedWeights> {
  const total = source.kind === 'file' ? source.bytes : graphCost(graph).weightBytes;
  const report = (bytes: number) => {
    onProgress({ phase: 'weights', done: Math.min(bytes, total), total });
  };
  report(0);
  if (source.kind === 'random') {
    return { weights: randomWeights(graph, source.seed), onLoaded: report };
  }
  if (source.kind === 'checkpoint') {
    const hooks = { onBytes: () => undefined, signal };
    const checkpoint = await shelf.ofGraph(source.weightsId, hooks);
    return { weights: bindCheckpoint(checkpoint, graph), onLoaded: report };
  }
  if (source.kind === 'hashed') return { weights: hashedWeights(graph), onLoaded: report };
  const file = await fetchFile(source.url, { onBytes: report, signal });
  // The fetch was the long part, and is told already.
  return { weights: bindCheckpoint(parseSafetensors(file), graph), onLoaded: () => undefined };
}
