import type {
  BenchmarkFailure,
  BenchmarkMachine,
  BenchmarkReport,
  BenchmarkResult,
  BenchmarkTimes,
} from './report';

/** A report as it is pasted into an issue or a paper's appendix: the times, then the layers of each result. */
export function benchmarkMarkdown(report: BenchmarkReport): string {
  const { page, date, machine, results, failures } = report;
  return [
    `# ${page.name} ${page.version}, benchmark`,
    '',
    `${date.slice(0, 10)}. ${machineText(machine)}.${report.complete ? '' : ' Cancelled: not all was measured.'}`,
    '',
    `Batch ${report.batch}, 32-bit floats, from the input in JavaScript to the logits in JavaScript, in a worker; ms, the median`,
    'and in brackets the fastest, the slowest and the number of runs. First: the first run after loading. At rest:',
    'each after a pause, on GPUs alone. Busy: runs in a row. Times do not depend on what the weights are: hashed',
    'ones are made of the names of the tensors.',
    '',
    ...tableOf(RESULT_HEAD, 4, results.map(resultCells)),
    ...failures.flatMap((each, at) => [...(at === 0 ? [''] : []), `- ${failureText(each)}`]),
    ...results.flatMap(layersOf),
    '',
  ].join('\n');
}

/** Browser, system and cores in a line. */
export function machineText(machine: BenchmarkMachine): string {
  const { browser, browserVersion, os, osVersion, logicalCores } = machine;
  const cores = logicalCores === null ? [] : [`${logicalCores} logical cores`];
  return [withVersion(browser, browserVersion), withVersion(os, osVersion), ...cores].join(', ');
}

/** What a result was measured on: `WebGPU (software), google swiftshader`. */
export function deviceText({
  backend,
  software,
  adapter,
}: Pick<BenchmarkResult, 'backend' | 'software' | 'adapter'>): string {
  const name = { webgpu: software ? 'WebGPU (software)' : 'WebGPU', wasm: 'WASM', cpu: 'CPU' }[
    backend
  ];
  return adapter === null ? name : `${name}, ${adapter}`;
}

const RESULT_HEAD = [
  'network',
  'weights',
  'backend',
  'threads',
  'first',
  'at rest',
  'busy',
  'GMAC/s',
  'kernels',
];
const LAYER_HEAD = ['layer', 'MACs', 'ms', 'share', 'GMAC/s'];

function resultCells(result: BenchmarkResult): string[] {
  const { name, weights, threads, firstMs, atRest, busy, settled, gmacsPerSecond } = result;
  return [
    name,
    weights,
    deviceText(result),
    String(threads),
    firstMs.toFixed(2),
    atRest === null ? '' : timesText(atRest),
    `${timesText(busy)}${settled ? '' : ', not settled'}`,
    gmacsPerSecond.toFixed(1),
    String(result.dispatches),
  ];
}

function timesText({ medianMs, leastMs, mostMs, runs }: BenchmarkTimes): string {
  return `${medianMs.toFixed(2)} (${leastMs.toFixed(2)} to ${mostMs.toFixed(2)}, ${runs})`;
}

function layersOf(result: BenchmarkResult): string[] {
  const clock = result.clock === 'device' ? 'the device’s clock' : 'the wall clock';
  return [
    '',
    `## ${result.name}, ${deviceText(result)}`,
    '',
    `Each layer with what is fused into it, by ${clock}.`,
    '',
    ...tableOf(
      LAYER_HEAD,
      1,
      result.layers.map(({ name, macs, ms, share, gmacsPerSecond }) => [
        name,
        String(macs),
        ms.toFixed(3),
        `${(100 * share).toFixed(1)} %`,
        gmacsPerSecond.toFixed(1),
      ]),
    ),
  ];
}

function failureText({ name, backend, failure }: BenchmarkFailure): string {
  return `${name} on ${backend}: ${failure.code}`;
}

function withVersion(name: string, version: string | null): string {
  return version === null ? name : `${name} ${version}`;
}

/** A table in Markdown whose first columns are texts, and the rest numbers. */
export function tableOf(
  head: readonly string[],
  texts: number,
  rows: readonly (readonly string[])[],
): string[] {
  return [head, head.map((_, at) => (at < texts ? '---' : '---:')), ...rows].map(
    (cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`,
  );
}
