import type { BackendInfo, RunResult } from '../../worker/protocol';

/** What the worker answers to a run that asked for nothing but its logits. */
export function runResult(
  logits: Float32Array,
  backend: BackendInfo,
  elapsedMs: number,
): RunResult {
  return {
    logits,
    shape: [logits.length],
    backend,
    elapsedMs,
    pace: 'busy',
    weightFormat: 'f32',
    weightBytes: 4,
    taps: {},
    dispatches: 1,
    peakBytes: 4,
    perLayer: null,
    clock: 'wall',
    rebuilt: false,
  };
}
