// run measure.mjs [PHASES] [--software] [--budget SECONDS] [--networks a,b]: what the built app and the benches'
// pages give on this machine's GPU. PHASES, joined by commas: golden, chain, parts, layers, page, infer, tune, halves. Writes
// log.txt and a JSON file for each phase into $OUT, as it goes; no phase begins, and no layer is tuned, once the budget
// is over.
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { elapsedSeconds, launch, log, OUT, openPage } from './browser.mjs';

const HERE = dirname(fileURLToPath(import.meta.url));
const [named = ''] = process.argv.slice(2).filter((each) => !each.startsWith('--'));
const software = process.argv.includes('--software');
const budget = Number(option('--budget') ?? 240);
const networks = (option('--networks') ?? 'resnet50,resnext50_32x4d').split(',');
const machine = software ? 'gpu' : 'h100';

/** @param {string} name */
function option(name) {
  const given = process.argv.find((each) => each.startsWith(`${name}=`));
  return given?.slice(name.length + 1);
}

/** @param {readonly number[]} values */
function median(values) {
  return values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) / 2)] ?? Number.NaN;
}

/**
 * @param {string} name
 * @param {unknown} value
 */
function save(name, value) {
  writeFileSync(join(OUT, `${name}.json`), JSON.stringify(value));
}

const browser = await launch(software);

/** Who the adapter is, and which backend the app takes. */
async function info() {
  const { page, close } = await openPage(browser, 'dist');
  const told = await page.evaluate(async () => {
    const adapter = await navigator.gpu?.requestAdapter({ powerPreference: 'high-performance' });
    if (adapter == null) return null;
    const { vendor, architecture, description, isFallbackAdapter } = adapter.info;
    const { maxComputeWorkgroupStorageSize, maxComputeInvocationsPerWorkgroup } = adapter.limits;
    return {
      info: { vendor, architecture, description, isFallbackAdapter },
      features: [...adapter.features],
      limits: { maxComputeWorkgroupStorageSize, maxComputeInvocationsPerWorkgroup },
    };
  });
  log(told, browser.version());
  save('info', { ...told, browser: browser.version() });
  await close();
}

/** Whole networks with hashed weights against PyTorch's logits. */
async function golden() {
  const bench = await openPage(browser, 'bench', 'bench.html');
  await bench.page.waitForFunction(() => 'bench' in window);
  const { page, close } = await openPage(browser, 'dist');
  await page.waitForFunction(() => window.cardinal?.run);
  const { models } = JSON.parse(readFileSync(join(HERE, 'golden.json'), 'utf8'));
  const results = [];
  for (const name of ['resnet18', ...networks].filter((each) => each in models)) {
    const { input_size: px, logits } = models[name];
    const input = await bench.page.evaluate((side) => [...window.bench.hashedInput(side)], px);
    const got = await page.evaluate(
      async ([preset, side, numbers]) => {
        window.cardinal.set('a', { preset });
        const data = Float32Array.from(numbers);
        const run = await window.cardinal.run('a', data, [1, side, side, 3], {
          weights: 'hashed',
          backend: 'webgpu',
          timed: false,
        });
        return { logits: [...run.logits], dispatches: run.dispatches };
      },
      /** @type {[string, number, number[]]} */ ([name, px, input]),
    );
    const largest = Math.max(...logits.map(Math.abs));
    const errors = logits.map((/** @type {number} */ want, /** @type {number} */ at) =>
      Math.abs(want - (got.logits[at] ?? Number.NaN)),
    );
    const error = Math.max(...errors) / largest;
    results.push({ name, error, dispatches: got.dispatches });
    log(name, 'error', error.toExponential(1), 'dispatches', got.dispatches);
  }
  save('golden', results);
  await close();
  await bench.close();
}

/** What a network's dispatches take back to back, and what of it is due to what. */
async function chain() {
  const { page, close } = await openPage(browser, 'bench', 'bench.html');
  await page.waitForFunction(() => 'bench' in window);
  const results = [];
  for (const network of networks) {
    const times = await page.evaluate(
      ([name, on, runs]) => window.bench.chainTimes(name, on, runs),
      /** @type {[string, 'h100' | 'gpu', number]} */ ([network, machine, software ? 1 : 20]),
    );
    results.push({ network, ...times });
    const { stepsUs, ...sums } = times;
    log(network, sums);
    for (const { name, us } of stepsUs.toSorted((a, b) => b.us - a.us).slice(0, 6)) {
      log('   ', name, us.toFixed(1));
    }
    save('chain', results);
  }
  await close();
}

/** What of a run is due to what, and how it falls with runs in a row and rises with rest. */
async function parts() {
  const { page, close } = await openPage(browser, 'bench', 'bench.html');
  await page.waitForFunction(() => 'bench' in window);
  const results = [];
  for (const network of networks) {
    const times = await page.evaluate(
      ([name, on, rounds]) => window.bench.runParts(name, on, rounds),
      /** @type {[string, 'h100' | 'gpu', number]} */ ([network, machine, software ? 1 : 100]),
    );
    results.push({ network, ...times });
    save('parts', results);
    const { inARow, passMs, ...rest } = times;
    const tenths = Array.from({ length: 10 }, (_, at) => {
      const length = Math.ceil(inARow.length / 10);
      return median(inARow.slice(at * length, (at + 1) * length)).toFixed(2);
    });
    log(network, 'in a row', ...tenths, 'pass', median(passMs).toFixed(2));
    log(rest);
  }
  await close();
}

/** Runs of the app at rest and without rest, and its layers by the device's clock. */
async function layers() {
  const { page, close } = await openPage(browser, 'dist');
  await page.waitForFunction(() => window.cardinal?.run);
  const results = [];
  for (const network of networks) {
    const times = await page.evaluate(
      async ([preset, few]) => {
        window.cardinal.set('a', { preset });
        const data = new Float32Array(3 * 224 * 224).map((_, at) => Math.sin(at));
        /** @param {boolean} timed */
        const go = (timed) => {
          return window.cardinal.run('a', data, [1, 224, 224, 3], {
            weights: 'hashed',
            backend: 'webgpu',
            timed,
          });
        };
        const first = (await go(false)).elapsedMs;
        /** @type {number[]} */
        const atRest = [];
        /** @type {number[]} */
        const busy = [];
        const timed = [];
        for (let at = 0; at < (few ? 1 : 12); at += 1) {
          await new Promise((resolve) => setTimeout(resolve, 150));
          atRest.push((await go(false)).elapsedMs);
        }
        for (let at = 0; at < (few ? 1 : 80); at += 1) busy.push((await go(false)).elapsedMs);
        for (let at = 0; at < (few ? 1 : 15); at += 1) timed.push((await go(true)).perLayer ?? []);
        return { first, atRest, busy, timed };
      },
      /** @type {[string, boolean]} */ ([network, software]),
    );
    const [one = []] = times.timed;
    const perLayer = one.map(({ name }, at) => ({
      name,
      elapsedMs: median(times.timed.map((round) => round[at]?.elapsedMs ?? Number.NaN)),
    }));
    const busy = times.busy.slice(Math.floor(times.busy.length / 2));
    const sum = perLayer.reduce((all, { elapsedMs }) => all + elapsedMs, 0);
    log(
      network,
      'at rest',
      median(times.atRest).toFixed(2),
      'busy',
      median(busy).toFixed(2),
      'sum of layers',
      sum.toFixed(3),
    );
    results.push({ network, ...times, timed: undefined, perLayer });
    save('layers', results);
  }
  await close();
}

/** The benchmark that the page has, as people run it. */
async function benchmark() {
  const { page, close } = await openPage(browser, 'dist');
  await page.waitForFunction(() => window.cardinal?.run);
  const report = await page.evaluate((asked) => window.cardinal.benchmark(asked), {
    networks: /** @type {never[]} */ (networks),
    backends: [/** @type {const} */ ('webgpu')],
    rounds: software ? 5 : 100,
  });
  save('page', report);
  for (const { network, firstMs, atRest, busy, settled, layers: each } of report.results) {
    const sum = each.reduce((all, { ms }) => all + ms, 0);
    const times = [firstMs, atRest?.medianMs ?? Number.NaN, busy.medianMs, busy.leastMs, sum];
    log(network, 'first, at rest, busy, least, layers ms', ...times.map((ms) => ms.toFixed(2)));
    log('   settled', settled);
  }
  log(report.failures);
  await close();
}

/** Contestants side by side, at rest and busy. */
async function infer() {
  const { page, close } = await openPage(browser, 'infer');
  const results = [];
  for (const network of networks) {
    const order = {
      networks: [network],
      backend: /** @type {const} */ ('webgpu'),
      threads: 1,
      rounds: software ? 1 : 15,
    };
    const times = await page.evaluate((each) => window.infer(each), order);
    results.push(...times);
    save('infer', results);
    for (const { contestant, firstMs, atRestMs, busyMs, difference } of times) {
      const numbers = [firstMs, median(atRestMs), median(busyMs)].map((ms) => ms.toFixed(2));
      log(network, contestant, 'first, at rest, busy ms', ...numbers, difference.toExponential(1));
    }
  }
  await close();
}

/** What weights as half floats change: logits, bytes, and the time of a run in a row. */
async function halves() {
  const { page, close } = await openPage(browser, 'dist');
  await page.waitForFunction(() => window.cardinal?.run);
  const results = [];
  for (const network of networks) {
    const both = await page.evaluate(
      async ([preset, runs]) => {
        window.cardinal.set('a', { preset });
        const data = new Float32Array(3 * 224 * 224).map((_, at) => Math.sin(at));
        const ways = [];
        for (const weightFormat of /** @type {const} */ (['f32', 'f16'])) {
          /** @type {number[]} */
          const busy = [];
          let last = null;
          for (let at = 0; at < runs; at += 1) {
            last = await window.cardinal.run('a', data, [1, 224, 224, 3], {
              weights: 'hashed',
              backend: 'webgpu',
              timed: false,
              weightFormat,
            });
            busy.push(last.elapsedMs);
          }
          if (last === null) throw new Error('no run');
          const { logits, weightBytes } = last;
          ways.push({
            asked: weightFormat,
            got: last.weightFormat,
            weightBytes,
            busy,
            logits: [...logits],
          });
        }
        return ways;
      },
      /** @type {[string, number]} */ ([network, software ? 1 : 80]),
    );
    const [full, half] = both;
    if (full === undefined || half?.got !== 'f16') {
      log(network, 'not run: the adapter has no shader-f16');
      continue;
    }
    const largest = Math.max(...full.logits.map(Math.abs));
    const drift = Math.max(
      ...full.logits.map((logit, at) => Math.abs(logit - (half.logits[at] ?? Number.NaN))),
    );
    const busyMs = both.map(({ busy }) => median(busy.slice(Math.floor(busy.length / 2))));
    const bytes = both.map(({ weightBytes }) => weightBytes);
    results.push({ network, drift, largest, busyMs, bytes });
    log(network, 'f32, f16: busy ms', busyMs, 'bytes', bytes, 'drift', drift, 'of', largest);
    save('halves', results);
  }
  await close();
}

/** All candidates of each layer's shape. */
async function tune() {
  const { page, close } = await openPage(browser, 'bench', 'bench.html');
  await page.waitForFunction(() => 'bench' in window);
  const shapes = new Map();
  for (const network of networks) {
    const layers = await page.evaluate((name) => window.bench.layersOf(name), network);
    for (const layer of layers) {
      const known = shapes.get(layer.name) ?? { layer, counts: {} };
      known.counts[network] = layer.count;
      shapes.set(layer.name, known);
    }
  }
  const results = [];
  const byWork = [...shapes.values()].sort((a, b) => b.layer.macs - a.layer.macs);
  for (const { layer, counts } of byWork) {
    if (elapsedSeconds() > budget) {
      log('the budget is over:', shapes.size - results.length, 'shapes are left');
      break;
    }
    const tuned = await page.evaluate(
      ([each, on]) => window.bench.tuneLayer(each, on),
      /** @type {[typeof layer, 'h100' | 'gpu']} */ ([layer, machine]),
    );
    results.push({ name: layer.name, counts, macs: layer.macs, tuned });
    save('tune', results);
    const best = tuned.toSorted((a, b) => a.coldUs - b.coldUs)[0];
    const own = tuned.find(({ chosen }) => chosen);
    log(
      layer.name.padEnd(34),
      `chosen ${own?.variant} ${own?.coldUs.toFixed(1)} cold ${own?.warmUs.toFixed(1)} warm;`,
      `best ${best?.variant} ${best?.coldUs.toFixed(1)} cold ${best?.warmUs.toFixed(1)} warm`,
    );
  }
  await close();
}

/** @type {Record<string, () => Promise<void>>} */
const PHASES = { info, golden, chain, parts, layers, page: benchmark, infer, tune, halves };
for (const name of ['info', ...named.split(',').filter(Boolean)]) {
  const phase = PHASES[name];
  if (phase === undefined || elapsedSeconds() > budget) {
    log('left out:', name);
    continue;
  }
  log('==', name);
  try {
    await phase();
  } catch (error) {
    log(name, 'failed:', String(error instanceof Error ? error.stack : error).slice(0, 800));
  }
}
log('done');
// A phase that failed leaves its server open, and a browser whose GPU hangs does not close.
await Promise.race([browser.close(), new Promise((resolve) => setTimeout(resolve, 3000))]);
process.exit();
