import type { BackendInfo, NetworkRequest, OneThread, WeightsSource } from '../../worker/protocol';
import { LANES } from '../lanes';
import type { ManyWish } from './manySubject';
import type { ManySubjects } from './subject';

/** Each engine of a crew has weights of its own: of both networks no more than this, bytes. */
const SMALL_BYTES = 2 ** 23;
/** To start engines takes as long as they gain on so many photos. */
const WORTH_PHOTOS = 64;

/** Engines of one thread each, and what they run. */
export interface CrewPlan {
  readonly engines: number;
  readonly networks: readonly NetworkRequest[];
  /** How every one of them runs. */
  readonly wish: ManyWish & { readonly backend: 'wasm'; readonly oneThread: OneThread };
}

/** What is to be run. */
export interface CrewOrder {
  readonly subjects: ManySubjects;
  readonly wish: ManyWish;
  /** Where the page's engine runs each network: the crew has its threads instead. */
  readonly backends: readonly BackendInfo[];
  readonly photos: number;
}

/**
 * A crew where it is faster than the page's engine: the threads of one engine wait for each other at every layer, and so for
 * whatever else their processors do; engines of one thread each do not. Null off WASM, for few photos, and for networks
 * that are large, whose layers are long, or whose weights only the page's engine has.
 */
export function crewPlan({ subjects, wish, backends, photos }: CrewOrder): CrewPlan | null {
  const { threads = 1, fused } = backends[0] ?? {};
  const isWasm = backends.every(({ name }) => name === 'wasm');
  if (!isWasm || threads === 1 || fused === undefined || photos < WORTH_PHOTOS) return null;
  const networks = LANES.map((id) => subjects[id].request);
  const bytes = networks.reduce((sum, { weights }) => sum + fetchedBytes(weights), 0);
  if (bytes > SMALL_BYTES) return null;
  return { engines: threads, networks, wish: { ...wish, backend: 'wasm', oneThread: { fused } } };
}

/** Of a file that every engine can fetch; beyond every bound where it is none. */
function fetchedBytes(weights: WeightsSource): number {
  return weights.kind === 'file' ? weights.bytes : Number.POSITIVE_INFINITY;
}
