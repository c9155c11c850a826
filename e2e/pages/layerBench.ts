import type { WebGPUBackend } from '@tensorflow/tfjs-backend-webgpu';
import * as tf from '@tensorflow/tfjs-core';
import { layerCost } from '../../src/core/cost';
import { buildGraph } from '../../src/core/graph';
import type { ConvOp, Layer } from '../../src/core/layer';
import { presetOf } from '../../src/core/presets';
import { groupedConv2d } from '../../src/engine/kernels/groupedConv2d';
import { groupedConv2dBySplitting } from '../bench/infer/splitConv';
import { open } from './device';

/** A shape of convolution, and how many layers of a network have it. */
export interface LayerShape {
  readonly name: string;
  readonly inPx: number;
  readonly inChannels: number;
  readonly outChannels: number;
  readonly op: ConvOp;
  readonly macs: number;
  readonly count: number;
}

/** The convolutions of a network by shape, in the order in which they first come. */
export function layersOf(preset: string): LayerShape[] {
  const byKey = new Map<string, LayerShape>();
  for (const layer of buildGraph(presetOf(preset).spec).layers) {
    if (layer.op.kind !== 'conv') continue;
    const shape = shapeOf(layer, layer.op);
    const known = byKey.get(shape.name);
    byKey.set(shape.name, { ...shape, count: (known?.count ?? 0) + 1 });
  }
  return [...byKey.values()];
}

function shapeOf(layer: Layer, op: ConvOp): LayerShape {
  const { channels, heightPx } = layer.in;
  const groups = op.groups > 1 ? `, C = ${op.groups}` : '';
  const stride = op.stride[0] > 1 ? ` / ${op.stride[0]}` : '';
  return {
    name: `${op.kernel.join('x')}${stride} ${channels} to ${layer.out.channels}${groups}, ${layer.out.heightPx} px`,
    inPx: heightPx,
    inChannels: channels,
    outChannels: layer.out.channels,
    op,
    macs: layerCost(layer).macs,
    count: 1,
  };
}

/** Times of one layer, ms, in turns: ours, and tfjs's own convolutions (split and joined for groups). */
export async function timeLayer(
  { inPx, inChannels, outChannels, op }: LayerShape,
  rounds: number,
): Promise<{ ours: number[]; tfjs: number[] }> {
  const { software } = (await open('software')).device.facts;
  await open(software ? 'software' : 'h100');
  const x = tf.randomUniform<tf.Rank.R4>([1, inPx, inPx, inChannels]);
  const filter = tf.randomUniform<tf.Rank.R4>([...op.kernel, inChannels / op.groups, outChannels]);
  const bias = tf.zeros<tf.Rank.R1>([outChannels]);
  const { groups, stride, padding } = op;
  const attrs = { groups, stride, padding, relu: true };
  const backend = tf.backend() as WebGPUBackend;
  const ours = () => groupedConv2d(x, filter, bias, attrs);
  const tfjs = () =>
    groupedConv2dBySplitting({ inputs: { x, filter, bias }, attrs, backend }) as tf.Tensor;
  const times = { ours: [] as number[], tfjs: [] as number[] };
  for (let round = 0; round <= rounds; round += 1) {
    const [a, b] = [await elapsed(ours, backend), await elapsed(tfjs, backend)];
    // The first round compiles.
    if (round === 0) continue;
    times.ours.push(a);
    times.tfjs.push(b);
  }
  tf.dispose([x, filter, bias]);
  return times;
}

async function elapsed(run: () => tf.Tensor, backend: WebGPUBackend): Promise<number> {
  await backend.queue.onSubmittedWorkDone();
  const start = performance.now();
  const out = run();
  backend.ensureCommandEncoderReady();
  backend.endComputePassEncoder();
  backend.submitQueue();
  await backend.queue.onSubmittedWorkDone();
  const elapsedMs = performance.now() - start;
  out.dispose();
  return elapsedMs;
}

const SUMS = 16;
const TURNS = 1000;
const INVOCATIONS = 64 * 64;

/** What the device does at most: products and sums in registers, nothing loaded. GMAC/s, best of five. */
export async function peakGmacs(): Promise<number> {
  const { host } = await open('software');
  const { device } = host;
  const each = (line: (at: number) => string) => Array.from({ length: SUMS }, (_, at) => line(at));
  const code = `@group(0) @binding(0) var<uniform> u: vec4f;
@group(0) @binding(1) var<storage, read_write> y: array<vec4f>;
@compute @workgroup_size(64) fn main(@builtin(global_invocation_id) id: vec3u) {
  ${each((at) => `var a${at} = u * ${at}.0;`).join(' ')}
  for (var i = 0; i < ${TURNS}; i++) { ${each((at) => `a${at} += a${at} * u;`).join(' ')} }
  y[id.x] = ${each((at) => `a${at}`).join(' + ')};
}`;
  const pipeline = await host.pipelines.ready({ code, inputs: 0 });
  const storage = GPUBufferUsage.STORAGE;
  const uniform = device.createBuffer({ size: 16, usage: GPUBufferUsage.UNIFORM });
  const y = device.createBuffer({ size: INVOCATIONS * 16, usage: storage });
  const entries = [uniform, y].map((buffer, binding) => ({ binding, resource: { buffer } }));
  const bindings = device.createBindGroup({ layout: host.pipelines.layout(0), entries });
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < 5; round += 1) {
    const encoder = device.createCommandEncoder();
    const pass = encoder.beginComputePass();
    pass.setPipeline(pipeline);
    pass.setBindGroup(0, bindings);
    pass.dispatchWorkgroups(INVOCATIONS / 64);
    pass.end();
    const start = performance.now();
    device.queue.submit([encoder.finish()]);
    await device.queue.onSubmittedWorkDone();
    best = Math.min(best, performance.now() - start);
  }
  uniform.destroy();
  y.destroy();
  return (INVOCATIONS * SUMS * 4 * TURNS) / best / 1e6;
}
