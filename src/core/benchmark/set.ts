import { OPENING_PAIR, TRAINED_PAIR } from '../presets';

/** A network of the fixed set. */
export interface BenchmarkNetwork {
  /** The preset that it is. */
  readonly id: string;
  readonly name: string;
  /** Made of hashes of the tensors' names, or those that ship with the page: what a run takes depends on neither. */
  readonly weights: 'hashed' | 'trained';
  /** Small enough to be waited for in plain JavaScript. */
  readonly small: boolean;
}

/** What every benchmark runs, so that two reports can be compared. Another set is another version of the report. */
export const BENCHMARK_NETWORKS: readonly BenchmarkNetwork[] = [
  { id: OPENING_PAIR.a, name: 'ResNet-50', weights: 'hashed', small: false },
  { id: OPENING_PAIR.b, name: 'ResNeXt-50 32x4d', weights: 'hashed', small: false },
  { id: TRAINED_PAIR.a, name: 'Small ResNet-29', weights: 'trained', small: true },
  { id: TRAINED_PAIR.b, name: 'Small ResNeXt-29', weights: 'trained', small: true },
];

export const BENCHMARK_BACKENDS = ['webgpu', 'wasm', 'cpu'] as const;
export type BenchmarkBackend = (typeof BENCHMARK_BACKENDS)[number];

/** Runs in a row of each network, if they don't take too long. */
export const BENCHMARK_ROUNDS = 30;
/** After so long no further run of a network is begun, once there are five. */
export const BENCHMARK_ENOUGH_MS = 10_000;

/** What is to be run: a part of the fixed set, all of it unless told. */
export interface BenchmarkOrder {
  readonly networks: readonly BenchmarkNetwork[];
  readonly backends: readonly BenchmarkBackend[];
  readonly rounds: number;
}

export const WHOLE_BENCHMARK: BenchmarkOrder = {
  networks: BENCHMARK_NETWORKS,
  backends: BENCHMARK_BACKENDS,
  rounds: BENCHMARK_ROUNDS,
};

/** One network on one backend. */
export interface BenchmarkJob {
  readonly network: BenchmarkNetwork;
  readonly backend: BenchmarkBackend;
}

/** The jobs of an order on the backends that are present, in their order: on the CPU the small networks alone. */
export function benchmarkJobs(
  { networks, backends }: Pick<BenchmarkOrder, 'networks' | 'backends'>,
  present: readonly BenchmarkBackend[],
): readonly BenchmarkJob[] {
  return present
    .filter((backend) => backends.includes(backend))
    .flatMap((backend) =>
      networks
        .filter(({ small }) => small || backend !== 'cpu')
        .map((network) => ({ network, backend })),
    );
}
