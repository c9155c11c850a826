import type { EnginePort } from '../../worker/enginePort';
import type { OwnEngine } from '../../worker/ownEngine';
import type { BackendInfo, WeightsSource } from '../../worker/protocol';
import { LANES } from '../lanes';
import type { ManyWish } from './manySubject';
import type { ManySubjects } from './subject';

/** Each engine of a crew has weights of its own: of both networks no more than this, bytes. */
const SMALL_BYTES = 2 ** 23;
/** To start engines takes as long as they gain on so many photos. */
const WORTH_PHOTOS = 64;

/** An engine of a crew. */
export type CrewMember = Pick<OwnEngine, 'end'> & {
  readonly engine: Pick<EnginePort, 'run' | 'prepare'>;
};

/** Engines of one thread each, which share runs: what one of them is asked, the one with the least to do is. */
export interface Crew extends Pick<EnginePort, 'run'> {
  readonly engines: number;
  end(): void;
}

/** What is to be run. */
interface CrewOrder {
  readonly subjects: ManySubjects;
  readonly wish: ManyWish;
  /** Where the page's engine runs each network: the crew has its threads instead. */
  readonly backends: readonly BackendInfo[];
  readonly photos: number;
}

/**
 * A crew where it is faster than the page's engine: the threads of one engine wait for each other at every layer, and so for
 * whatever else their processors do; engines of one thread each do not. Null off WASM, for few photos, and for networks
 * that are large, whose layers are long, or that only the page's engine has.
 */
export function crewFor(
  { subjects, wish, backends, photos }: CrewOrder,
  makeEngine: () => CrewMember,
): Crew | null {
  const { threads = 1, fused } = backends[0] ?? {};
  const isWasm = backends.every(({ name }) => name === 'wasm');
  if (!isWasm || threads === 1 || fused === undefined) return null;
  const networks = LANES.map((id) => subjects[id].request);
  if (photos < WORTH_PHOTOS || smallBytes(networks) > SMALL_BYTES) return null;
  const alike = { ...wish, backend: 'wasm' as const, oneThread: { fused } };
  const members = Array.from({ length: threads }, () => ({ ...makeEngine(), running: 0 }));
  for (const { engine } of members) {
    // What fails here fails again in a run.
    for (const each of networks)
      engine.prepare({ ...each, ...alike }).result.catch(() => undefined);
  }
  return {
    engines: threads,
    run: (request, onProgress) => {
      const member = members.reduce((best, each) => (each.running < best.running ? each : best));
      member.running += 1;
      const { result, cancel } = member.engine.run({ ...request, ...alike }, onProgress);
      const over = () => {
        member.running -= 1;
      };
      return { result: result.finally(over), cancel };
    },
    end: () => {
      for (const member of members) member.end();
    },
  };
}

/** Of files that every engine can fetch; more than any bound where one is none. */
function smallBytes(networks: readonly { readonly weights: WeightsSource }[]): number {
  return networks.reduce(
    (sum, { weights }) =>
      sum + (weights.kind === 'file' ? weights.bytes : Number.POSITIVE_INFINITY),
    0,
  );
}
