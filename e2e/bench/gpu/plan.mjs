// npm run bench:gpu-plan: what a GPU is given for each layer of two networks: which program, how many
// workgroups, how long an invocation's sum is, what is read and written, and how the workgroups compare with those
// of the kernel that was fastest for the shape on an H100.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runnerImport } from 'vite';
import { ROOT } from '../../../scripts/run.mjs';

/** @import * as GpuPlan from '../../../src/engine/webgpu/gpuPlan' */
/** @import * as Machines from '../../../src/engine/fixtures/machines' */

const NETWORKS = ['resnet50', 'resnext50_32x4d'];
const ENGINE = join(ROOT, 'src/engine');

/**
 * @template T
 * @param {string} file under src/engine
 * @returns {Promise<T>}
 */
async function engine(file) {
  const options = /** @type {const} */ ({ root: ROOT, configFile: false, logLevel: 'error' });
  const { module } = await runnerImport(join(ENGINE, file), options);
  return /** @type {T} */ (module);
}

const { gpuPlan } = /** @type {typeof GpuPlan} */ (await engine('webgpu/gpuPlan.ts'));
const { MACHINES } = /** @type {typeof Machines} */ (await engine('fixtures/machines.ts'));
const measured = JSON.parse(await readFile(join(ENGINE, 'webgpu/fixtures/h100.json'), 'utf8'));
/** @type {Map<string, { best: string, workgroups: number }>} */
const best = new Map(measured.dense.map((/** @type {any} */ row) => [row.shape, row]));

/** @param {readonly string[]} cells */
function printRow(cells) {
  const widths = [22, 26, 32, 4, 8, 7, 9, 9, 8];
  console.log(
    cells
      .map((cell, at) => (at < 3 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
      .join(' '),
  );
}

/** @param {number} bytes */
const mb = (bytes) => (bytes / 1e6).toFixed(2);

for (const network of NETWORKS) {
  const layers = gpuPlan(network, MACHINES.h100);
  const dispatches = layers.reduce((sum, layer) => sum + layer.dispatches, 0);
  console.log(`\n${network}, ${dispatches} dispatches (${measured.machine})`);
  printRow(['layer', 'shape', 'program', 'n', 'groups', 'sum', 'read MB', 'write MB', 'of best']);
  for (const layer of layers) {
    const known = best.get(layer.shape);
    printRow([
      layer.name,
      layer.shape,
      layer.program,
      `${layer.dispatches}`,
      `${layer.workgroups}`,
      layer.sum === 0 ? '' : `${layer.sum}`,
      mb(layer.readBytes),
      mb(layer.writtenBytes),
      known === undefined ? '' : (layer.workgroups / known.workgroups).toFixed(2),
    ]);
  }
}
