import { GraphBuilder } from '../../core/builder';
import { elementsOf } from '../../core/elements';
import type { Graph } from '../../core/layer';
import { checkCancelled } from '../progress';
import type { Weights } from '../weights/weights';
import { loadOnWasm, type WasmHost } from './wasmExecutor';

/** Passes after which V8 has asked its optimising compiler for each kernel. */
const PASSES = 12;

/**
 * Runs every kernel on next to nothing until the browser compiles it for speed: that goes by how long
 * a function has run, and a call that has begun ends as slowly as it began. Errors: `cancelled`.
 */
export async function warmUp(host: WasmHost, signal: AbortSignal): Promise<void> {
  const graph = everyKernel();
  const weights = ones(graph);
  const order = { graph, weights, keep: new Set<number>(), onLoaded: () => undefined, signal };
  const network = await loadOnWasm(order, host);
  try {
    const input = new Float32Array(elementsOf(graph.layers[0]?.out ?? NOTHING));
    const hooks = { onProgress: () => undefined, signal };
    for (let pass = 0; pass < PASSES; pass += 1) {
      checkCancelled(signal);
      await network.forward(input, hooks, false);
    }
  } finally {
    network.dispose();
  }
}

const NOTHING = { channels: 0, heightPx: 0, widthPx: 0 };

/** A network of a few hundred kilobytes that goes through all kernels. */
function everyKernel(): Graph {
  const builder = new GraphBuilder();
  const window = { kernelPx: 3, paddingPx: 1 };
  const image = builder.input(16, 24);
  const dense = builder.conv('dense', image, { out: 16, ...window });
  const grouped = builder.conv('grouped', dense, { out: 16, groups: 4, ...window });
  const depthwise = builder.conv('depthwise', grouped, { out: 16, groups: 16, ...window });
  const sum = builder.add('sum', grouped, depthwise, dense);
  const norm = builder.localResponseNorm('responseNorm', builder.batchNorm('norm', sum), 5);
  const wide = builder.concat('concat', [norm, sum]);
  const pool = builder.maxPool('maxPool', wide, { ...window, stridePx: 2 });
  const pointwise = builder.conv('pointwise', pool, { out: 64, kernelPx: 1 });
  builder.linear('linear', builder.adaptiveAvgPool('averagePool', pointwise, 4), 16);
  return { layers: builder.layers, stages: [] };
}

function ones(graph: Graph): Weights {
  const lengths = new Map(
    graph.layers.flatMap(({ tensors }) =>
      tensors.map(({ name, shape }) => [name, shape.reduce((product, side) => product * side, 1)]),
    ),
  );
  return { tensor: (name) => new Float32Array(lengths.get(name) ?? 0).fill(1) };
}
