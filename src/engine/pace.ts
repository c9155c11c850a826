import { slowsAtRest } from '../core/slowsAtRest';
import type { BackendInfo, BackendName } from './backendInfo';

/**
 * Whether a device had nothing to do before a run. A GPU's clock falls within 100 ms without work, and a run then takes up
 * to three times as long: times of one pace say nothing of the other. What is no GPU is as fast after a rest, so
 * all its runs are `busy`.
 */
export type Pace = 'atRest' | 'busy';

/** From so long without a run on, a device is at rest. */
const REST_MS = 100;

/** When each backend ended its last run, of whatever network. */
export class Paces {
  private readonly endedMs = new Map<BackendName, number>();

  /** The pace of a run that begins now. */
  now(backend: Pick<BackendInfo, 'name' | 'software'>): Pace {
    const endedMs = this.endedMs.get(backend.name) ?? Number.NEGATIVE_INFINITY;
    return slowsAtRest(backend) && performance.now() - endedMs > REST_MS ? 'atRest' : 'busy';
  }

  /** A run has ended, well or not. */
  ended({ name }: Pick<BackendInfo, 'name'>): void {
    this.endedMs.set(name, performance.now());
  }
}
