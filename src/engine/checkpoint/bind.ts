import { EngineError } from '../../core/failure';
import type { Graph, TensorSpec } from '../../core/layer';
import type { Weights } from '../weights/weights';
import type { Checkpoint } from './checkpoint';
import { floatsOf } from './floats';

/**
 * Binds a checkpoint to a graph: every tensor of the graph is there in its shape, and nothing else
 * but PyTorch's batch counters. Errors: `weights-misfit` with how many are missing, unexpected or of
 * another shape, and the first of each; `weights-malformed` for numbers that aren't finite.
 */
export function bindCheckpoint(checkpoint: Checkpoint, graph: Graph): Weights {
  const wanted = new Map(
    graph.layers.flatMap(({ tensors }) => tensors.map((tensor) => [tensor.name, tensor] as const)),
  );
  checkFit(checkpoint, wanted);
  return { tensor: (name) => read(checkpoint, name) };
}

function checkFit(checkpoint: Checkpoint, wanted: ReadonlyMap<string, TensorSpec>): void {
  const missing = [...wanted.keys()].filter((name) => !checkpoint.has(name));
  const unexpected = [...checkpoint.keys()].filter((name) => !wanted.has(name) && !isCounter(name));
  const misshapen = [...wanted.values()].filter(({ name, shape }) => {
    const stored = checkpoint.get(name);
    return stored !== undefined && stored.shape.join() !== shape.join();
  });
  if (missing.length + unexpected.length + misshapen.length === 0) return;
  const [wrong] = misshapen;
  throw new EngineError('weights-misfit', {
    missing: missing.length,
    unexpected: unexpected.length,
    misshapen: misshapen.length,
    ...(missing[0] !== undefined && { firstMissing: missing[0] }),
    ...(unexpected[0] !== undefined && { firstUnexpected: unexpected[0] }),
    ...(wrong !== undefined && {
      firstMisshapen: wrong.name,
      expected: wrong.shape.join('x'),
      got: checkpoint.get(wrong.name)?.shape.join('x') ?? '',
    }),
  });
}

/** One number per BN that training counts with and inference never reads. */
function isCounter(name: string): boolean {
  return name.endsWith('.num_batches_tracked');
}

function read(checkpoint: Checkpoint, name: string): Float32Array<ArrayBuffer> {
  const stored = checkpoint.get(name);
  if (stored === undefined) throw new Error(`no tensor of this name: ${name}`);
  const floats = floatsOf(stored);
  if (!floats.every(Number.isFinite)) {
    throw new EngineError('weights-malformed', { reason: 'not-finite', tensor: name });
  }
  return floats;
}
