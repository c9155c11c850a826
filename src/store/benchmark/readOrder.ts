import {
  BENCHMARK_BACKENDS,
  BENCHMARK_NETWORKS,
  type BenchmarkBackend,
  type BenchmarkOrder,
  WHOLE_BENCHMARK,
} from '../../core/benchmark/set';

/** What a script may ask of the benchmark; all may be left out. */
export interface BenchmarkOptions {
  /** Presets of the fixed set. */
  readonly networks?: readonly string[];
  readonly backends?: readonly BenchmarkBackend[];
  /** Runs in a row of each network. */
  readonly rounds?: number;
}

const FIELDS: readonly string[] = ['networks', 'backends', 'rounds'];
const MOST_ROUNDS = 1000;

/** The order of a script's options. Throws a TypeError on what is none. */
export function readOrder(options: unknown): BenchmarkOrder {
  if (typeof options !== 'object' || options === null) {
    throw new TypeError(`options are an object: ${String(options)}`);
  }
  const unknown = Object.keys(options).find((name) => !FIELDS.includes(name));
  if (unknown !== undefined) throw new TypeError(`no such option: ${unknown}`);
  const { networks, backends, rounds } = options as Record<string, unknown>;
  const ids = BENCHMARK_NETWORKS.map(({ id }) => id);
  const wanted = chosenOf('networks', networks, ids);
  return {
    networks: BENCHMARK_NETWORKS.filter(({ id }) => wanted.includes(id)),
    backends: chosenOf('backends', backends, BENCHMARK_BACKENDS),
    rounds: roundsOf(rounds),
  };
}

function chosenOf<Name extends string>(
  field: string,
  asked: unknown,
  known: readonly Name[],
): readonly Name[] {
  if (asked === undefined) return known;
  if (!Array.isArray(asked) || asked.length === 0) {
    throw new TypeError(`${field} are a list of ${known.join(', ')}: ${String(asked)}`);
  }
  const other = asked.find((each) => !known.includes(each));
  if (other !== undefined) throw new TypeError(`none of ${known.join(', ')}: ${String(other)}`);
  return known.filter((each) => asked.includes(each));
}

function roundsOf(asked: unknown): number {
  if (asked === undefined) return WHOLE_BENCHMARK.rounds;
  const rounds = Number(asked);
  if (!Number.isInteger(rounds) || rounds < 1 || rounds > MOST_ROUNDS) {
    throw new TypeError(`rounds are a whole number from 1 to ${MOST_ROUNDS}: ${String(asked)}`);
  }
  return rounds;
}
