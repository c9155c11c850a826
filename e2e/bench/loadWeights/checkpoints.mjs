import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { runnerImport } from 'vite';
import { ROOT } from '../../../scripts/run.mjs';
import { torchLegacy, torchZip } from './torchFile.mjs';

/** @import * as Graph from '../../../src/core/graph' */
/** @import * as Presets from '../../../src/core/presets' */
/** @import * as Writer from '../../../src/engine/checkpoint/writeSafetensors' */
/** @import { StoredTensor } from '../../../src/engine/checkpoint/checkpoint' */
/** @typedef {{ form: string, paths: string[], fileBytes: number }} Written */

/** Numbers of which each tensor takes its own stretch: a file's time does not depend on them. */
const NOISE = new Float32Array(4_000_000).map((_, index) => Math.sin(index) * 0.05);
const SHARDS = 3;
const UNWATCHED = { onBytes: () => undefined, signal: new AbortController().signal };

/**
 * @template T
 * @param {string} file under src
 * @returns {Promise<T>}
 */
async function source(file) {
  const options = { root: ROOT, configFile: /** @type {const} */ (false) };
  const { module } = await runnerImport(`${ROOT}/src/${file}`, options);
  return /** @type {T} */ (module);
}

/**
 * The tensors of a preset in float32 under torchvision's names, with the counters that PyTorch saves.
 * @param {string} preset
 * @returns {Promise<StoredTensor[]>}
 */
async function tensorsOf(preset) {
  const { buildGraph } = /** @type {typeof Graph} */ (await source('core/graph.ts'));
  const { presetOf } = /** @type {typeof Presets} */ (await source('core/presets.ts'));
  return buildGraph(presetOf(preset).spec).layers.flatMap(({ tensors }) =>
    tensors.flatMap(({ name, shape }) => {
      const elements = shape.reduce((a, b) => a * b, 1);
      const bytes = new Uint8Array(NOISE.buffer, 4 * (elements % 1000), 4 * elements);
      const weight = { name, dtype: 'F32', shape, bytes };
      if (!name.endsWith('.running_var')) return [weight];
      const counter = name.replace('running_var', 'num_batches_tracked');
      return [weight, { name: counter, dtype: 'I64', shape: [], bytes: new Uint8Array(8) }];
    }),
  );
}

/**
 * Writes a network's weights in every form that the page reads.
 * @param {string} preset
 * @param {string} directory
 * @returns {Promise<Written[]>}
 */
export async function writeCheckpoints(preset, directory) {
  const tensors = await tensorsOf(preset);
  const { writeSafetensors } = /** @type {typeof Writer} */ (
    await source('engine/checkpoint/writeSafetensors.ts')
  );
  const byName = (/** @type {readonly StoredTensor[]} */ some) =>
    new Map(some.map((tensor) => [tensor.name, tensor]));
  /** @param {string} name @param {readonly (Uint8Array | Blob)[]} pieces */
  const write = (name, pieces) => writeFile(join(directory, name), pieces);
  /** @param {string} form @param {readonly { path: string, fileBytes: number }[]} files */
  const written = (form, files) => ({
    form,
    paths: files.map(({ path }) => path),
    fileBytes: files.reduce((sum, { fileBytes }) => sum + fileBytes, 0),
  });
  const whole = byName(tensors);
  return [
    written('safetensors', [
      await write('f32.safetensors', [await writeSafetensors(whole, 'as-it-is', {}, UNWATCHED)]),
    ]),
    written('safetensors, F16', [
      await write('f16.safetensors', [await writeSafetensors(whole, 'F16', {}, UNWATCHED)]),
    ]),
    written('safetensors in shards', await writeShards(tensors)),
    written('torch, zip', [await write('zip.pth', torchZip(tensors))]),
    written('torch, legacy', [await write('legacy.pth', torchLegacy(tensors))]),
  ];

  /** @param {readonly StoredTensor[]} all */
  async function writeShards(all) {
    const each = Math.ceil(all.length / SHARDS);
    const files = [];
    /** @type {Record<string, string>} */
    const shardOf = {};
    for (let shard = 0; shard < SHARDS; shard += 1) {
      const name = `model-0000${shard + 1}-of-0000${SHARDS}.safetensors`;
      const some = all.slice(shard * each, (shard + 1) * each);
      for (const tensor of some) shardOf[tensor.name] = name;
      files.push(
        await write(name, [await writeSafetensors(byName(some), 'as-it-is', {}, UNWATCHED)]),
      );
    }
    const index = Buffer.from(JSON.stringify({ weight_map: shardOf }));
    return [...files, await write('model.safetensors.index.json', [index])];
  }
}

/**
 * @param {string} path
 * @param {readonly (Uint8Array | Blob)[]} pieces
 */
async function writeFile(path, pieces) {
  const file = await open(path, 'w');
  let fileBytes = 0;
  for (const piece of pieces) {
    const bytes = piece instanceof Blob ? new Uint8Array(await piece.arrayBuffer()) : piece;
    await file.writeFile(bytes);
    fileBytes += bytes.length;
  }
  await file.close();
  return { path, fileBytes };
}
