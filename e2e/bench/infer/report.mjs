/** @import { InferOrder, InferTimes } from './order' */

/**
 * @typedef {object} Measured
 * @property {InferOrder} order
 * @property {readonly InferTimes[]} times
 */

/** @param {readonly number[]} values */
function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? Number.NaN;
}

/** @param {readonly string[]} cells */
const row = (cells) => `| ${cells.join(' | ')} |`;

const HEAD = [
  'network',
  'backend',
  'threads',
  'contestant',
  'rounds',
  'median ms',
  'least ms',
  'most ms',
  'first ms',
  'over onnxruntime-web',
  'busy median ms',
  'busy over onnxruntime-web',
  'difference of logits',
];

/**
 * Nothing where one of both was not measured.
 * @param {readonly number[]} own
 * @param {readonly number[]} [peer]
 */
function ratio(own, peer = []) {
  return own.length === 0 || peer.length === 0 ? '' : (median(own) / median(peer)).toFixed(2);
}

/** @param {Measured} measured */
function rowsOf({ order, times }) {
  return times.map(({ network, contestant, threads, atRestMs, busyMs, firstMs, difference }) => {
    const peer = times.find(
      (each) => each.network === network && each.contestant === 'onnxruntime-web',
    );
    return row([
      network,
      order.backend,
      String(threads),
      contestant,
      String(atRestMs.length),
      median(atRestMs).toFixed(1),
      Math.min(...atRestMs).toFixed(1),
      Math.max(...atRestMs).toFixed(1),
      firstMs.toFixed(0),
      ratio(atRestMs, peer?.atRestMs),
      busyMs.length === 0 ? '' : median(busyMs).toFixed(1),
      ratio(busyMs, peer?.busyMs),
      contestant === 'Cardinal' ? '' : difference.toExponential(1),
    ]);
  });
}

/**
 * The table as Markdown.
 * @param {{ machine: string, versions: readonly string[], measured: readonly Measured[] }} facts
 */
export function report({ machine, versions, measured }) {
  return [
    '# Inference, side by side',
    '',
    `${new Date().toISOString().slice(0, 10)}. ${machine}. ${versions.join(', ')}. One image, NHWC to logits in`,
    'JavaScript, in a worker; the contestants take turns in each round, so that other load hits all alike,',
    'with a pause in between, so that a GPU is at rest; busy: runs without rest. The median of the rounds after warm-up. tfjs has BN folded and ReLU fused, and grouped convolutions',
    'split and concatenated; where it takes more than 20 s for an image it has one round (after the first run, as all).',
    'LiteRT.js has a .tflite of the same graph, BN folded and ReLU fused, on WebGPU in 32-bit floats.',
    '',
    row(HEAD),
    row(HEAD.map((_, at) => (at < 4 ? '---' : '---:'))),
    ...measured.flatMap(rowsOf),
    '',
  ].join('\n');
}
