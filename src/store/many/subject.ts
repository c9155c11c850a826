import type { Preprocessing } from '../../core/trained';
import type { NetworkRequest } from '../../worker/protocol';
import type { LaneId } from '../lanes';

/** A network with trained weights that photos are run through. */
export interface ManySubject {
  readonly key: string;
  /** What it is called, and whose place it takes: the small one stands beside a lane without weights. */
  readonly name: string;
  readonly inPlaceOf: string | null;
  readonly request: NetworkRequest;
  readonly preprocessing: Preprocessing;
  readonly classCount: number;
  /** Null where nobody knows their names. */
  readonly classes: readonly string[] | null;
}
export type ManySubjects = Readonly<Record<LaneId, ManySubject>>;
