import type { EnginePort } from '../../worker/enginePort';
import type { OwnEngine } from '../../worker/ownEngine';

/** Reads photos beside the page's engine, until it is ended. */
export type PhotoReader = Pick<OwnEngine, 'end'> & {
  readonly engine: Pick<EnginePort, 'photoBatch'>;
};

/** A reader that is started once there are photos, so that its scripts are there when they are to be run. */
export class ReadyReader {
  private readonly make: () => PhotoReader;
  private ready: PhotoReader | null = null;

  constructor(make: () => PhotoReader) {
    this.make = make;
  }

  /** Starts one where none is ready. */
  wake(): void {
    this.ready ??= this.woken();
  }

  /** The one that is ready, else a new one, to be ended by who asks; the next is another. */
  handedOver(): PhotoReader {
    const reader = this.ready ?? this.woken();
    this.ready = null;
    return reader;
  }

  /** A reader that loads what it needs; of what fails then the first batch tells. */
  private woken(): PhotoReader {
    const reader = this.make();
    reader.engine.photoBatch({ photos: [], preprocessings: [] }).catch(() => undefined);
    return reader;
  }
}
