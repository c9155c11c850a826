/** What one page measures. */
export interface InferOrder {
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
  readonly contestant: 'Cardinal' | 'tfjs' | 'onnxruntime-web';
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
