import { EngineError } from '../../core/failure';

/**
 * The loss of a device, waited for beside its work. A race against `device.lost` would keep the result of
 * every run for as long as the device lives: here only what is under way is known.
 */
export class Loss {
  private told: EngineError | null = null;
  private readonly waiting = new Set<(loss: EngineError) => void>();

  constructor(lost: Promise<GPUDeviceLostInfo>, onLost: () => void) {
    void lost.then(({ reason }) => {
      onLost();
      const loss = new EngineError('device-lost', { reason: reason ?? 'unknown' });
      this.told = loss;
      for (const reject of this.waiting) reject(loss);
      this.waiting.clear();
    });
  }

  /** What the work comes to. Errors: its own, or `device-lost` if that comes first. */
  before<T>(work: Promise<T>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      if (this.told !== null) reject(this.told);
      else this.waiting.add(reject);
      const finish = () => this.waiting.delete(reject);
      work.finally(finish).then(resolve, reject);
    });
  }
}
