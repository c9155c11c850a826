import type { EnginePort } from '../../worker/enginePort';
import type { OwnEngine } from '../../worker/ownEngine';
import type { NetworkRequest } from '../../worker/protocol';
import type { CrewPlan } from './crewPlan';
import { BATCH } from './readBatch';

/** Batches of nothing after which an engine's code is compiled for speed. */
const WARM_UPS = 3;

/** An engine of a crew. */
export type CrewMember = Pick<OwnEngine, 'end'> & {
  readonly engine: Pick<EnginePort, 'run'>;
};

/** Engines that share runs: each goes to the one with the least to do. */
export interface Crew extends Pick<EnginePort, 'run'> {
  readonly engines: number;
  end(): void;
}

/** Starts the engines of a plan, which load its networks and run them on nothing. */
export function startCrew(
  { engines, networks, wish }: CrewPlan,
  makeEngine: () => CrewMember,
): Crew {
  const members = Array.from({ length: engines }, () => ({ ...makeEngine(), running: 0 }));
  for (const { engine } of members) {
    for (const network of networks) {
      for (let turn = 0; turn < WARM_UPS; turn += 1) {
        // What fails here fails again in a run.
        engine.run({ ...nothing(network), ...wish }, () => undefined).result.catch(() => undefined);
      }
    }
  }
  return {
    engines,
    run: (request, onProgress) => {
      const member = members.reduce((best, each) => (each.running < best.running ? each : best));
      member.running += 1;
      const { result, cancel } = member.engine.run({ ...request, ...wish }, onProgress);
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

/** A run of a network on a batch of zeros. */
function nothing(network: NetworkRequest): Parameters<EnginePort['run']>[0] {
  const { inputPx } = network.spec;
  const data = new Float32Array(BATCH * inputPx * inputPx * 3);
  const input = { kind: 'tensor', data, shape: [BATCH, inputPx, inputPx, 3] } as const;
  return { network, input, quiet: true };
}

/** A crew that is started while the user looks, so that its engines are there when photos are to be run. */
export class ReadyCrew {
  private readonly makeEngine: () => CrewMember;
  private ready: { readonly key: string; readonly crew: Crew } | null = null;

  constructor(makeEngine: () => CrewMember) {
    this.makeEngine = makeEngine;
  }

  /** Starts the crew of a plan in the place of another; null: there is to be none. */
  wake(plan: CrewPlan | null): void {
    const key = JSON.stringify(plan);
    if (this.ready?.key === key) return;
    this.ready?.crew.end();
    this.ready = plan && { key, crew: startCrew(plan, this.makeEngine) };
  }

  /** The one of this plan, to be ended by who asks; the next is another. */
  handedOver(plan: CrewPlan | null): Crew | null {
    this.wake(plan);
    const crew = this.ready?.crew ?? null;
    this.ready = null;
    return crew;
  }
}
