/** Who can be measured; the first is what the others' logits are compared with. */
export type ContestantName = 'Cardinal' | 'onnxruntime-web' | 'tfjs' | 'LiteRT.js';

/** What one page measures. */
export interface InferOrder {
  /** All that there are, unless told. */
  readonly contestants?: readonly ContestantName[];
  /** Ids of presets. */
  readonly networks: readonly string[];
  readonly backend: 'wasm' | 'webgpu';
  /** Threads of WASM; each contestant gets as many. */
  readonly threads: number;
  readonly rounds: number;
}

/** The times of one contestant. */
export interface InferTimes {
  readonly network: string;
  readonly contestant: ContestantName;
  readonly threads: number;
  /** From the order to logits in JavaScript, ms: the first run after loading. */
  readonly firstMs: number;
  /** Each after 100 ms of rest, ms. */
  readonly atRestMs: readonly number[];
  /** Without rest between them, once they have settled, ms; on WebGPU alone. */
  readonly busyMs: readonly number[];
  /** Largest difference of its logits from Cardinal's, over Cardinal's largest. */
  readonly difference: number;
}
