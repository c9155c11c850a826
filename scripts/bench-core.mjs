// Times core in this process: how long a graph takes to build, to count and to trace.
import { runnerImport } from 'vite';
import { ROOT } from './run.mjs';

/** @import * as Graph from '../src/core/graph' */
/** @import * as Cost from '../src/core/cost' */
/** @import * as ReceptiveField from '../src/core/receptiveField' */
/** @import * as Budget from '../src/core/budget' */
/** @import * as Plane from '../src/core/plane' */
/** @import * as Presets from '../src/core/presets' */
/** @import { ResNetSpec } from '../src/core/spec' */

const WARM_UP = 30;
const RUNS = 101;

/**
 * @template T
 * @param {string} file under src/core
 * @returns {Promise<T>}
 */
async function core(file) {
  const { module } = await runnerImport(`${ROOT}/src/core/${file}`, {
    root: ROOT,
    configFile: false,
    logLevel: 'error',
  });
  return /** @type {T} */ (module);
}

const { buildGraph } = /** @type {typeof Graph} */ (await core('graph.ts'));
const { graphCost } = /** @type {typeof Cost} */ (await core('cost.ts'));
const { receptiveFields } = /** @type {typeof ReceptiveField} */ (await core('receptiveField.ts'));
const { heldValue, solveBudget } = /** @type {typeof Budget} */ (await core('budget.ts'));
const { axisSteps, costPlane } = /** @type {typeof Plane} */ (await core('plane.ts'));
const { residualOf } = /** @type {typeof Presets} */ (await core('presets.ts'));

/**
 * @param {() => unknown} task
 * @returns {string} the median of many runs, the fastest and the third quartile, ms
 */
function timed(task) {
  for (let run = 0; run < WARM_UP; run += 1) task();
  const times = Array.from({ length: RUNS }, () => {
    const start = performance.now();
    task();
    return performance.now() - start;
  }).sort((a, b) => a - b);
  /** @param {number} share */
  const at = (share) => (times[Math.round(share * (RUNS - 1))] ?? 0).toFixed(3);
  return `${at(0.5)} (${at(0)}-${at(0.75)})`;
}

/** @param {readonly string[]} cells */
function row(cells) {
  console.log(
    cells.map((cell, index) => (index === 0 ? cell.padEnd(26) : cell.padStart(23))).join(''),
  );
}

/**
 * @param {string} name
 * @param {ResNetSpec} spec
 */
function benchNetwork(name, spec) {
  const graph = buildGraph(spec);
  row([
    name,
    String(graph.layers.length),
    timed(() => buildGraph(spec)),
    timed(() => graphCost(graph)),
    timed(() => receptiveFields(graph)),
    timed(() => graphCost(buildGraph(spec))),
  ]);
}

/** @param {number} total blocks, spread over as many stages as `validate` asks for */
function withBlocks(total) {
  const stages = total <= 10 ? 2 : 5;
  const planes = Array.from({ length: stages }, (_, stage) => 16 * 2 ** stage);
  const blocks = planes.map(() => total / stages);
  return { ...residualOf('resnet50'), groupWidth: 16, planes, blocks };
}

console.log(`ms: median (fastest - third quartile) of ${RUNS} runs, Node ${process.version}\n`);
row(['', 'layers', 'buildGraph', 'graphCost', 'receptiveFields', 'build and count']);
for (const depth of [50, 101, 152, 200]) {
  benchNetwork(`ResNet-${depth}`, residualOf(`resnet${depth}`));
}
benchNetwork('ResNeXt-101 32x4d', residualOf('resnext101_32x4d'));
for (const total of [10, 100, 1000]) benchNetwork(`${total} blocks`, withBlocks(total));

const resnet50 = residualOf('resnet50');
console.log('');
for (const hold of /** @type {const} */ (['block', 'params', 'macs'])) {
  const lock = { hold, budget: heldValue(resnet50, hold) };
  const moved = { ...resnet50, cardinality: 32 };
  row([`d at C = 32, ${hold} held`, timed(() => solveBudget(moved, lock, 'groupWidth'))]);
}
const axis = axisSteps(128, 128).slice(0, 60);
row(['plane, 60 x 60', timed(() => costPlane(resnet50, axis, axis))]);
