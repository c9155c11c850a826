import { type Backend, backendOf, isDevice, type Openers, openBackend } from './backend';
import type { BackendInfo, BackendName, BackendReason, BackendWish } from './backendInfo';
import { NetworkCache } from './networkCache';

/** A backend that is open, and the networks that are loaded on it. */
export interface Open {
  readonly backend: Backend;
  readonly networks: NetworkCache;
}

type Wish = { readonly [K in keyof BackendWish]: BackendName | null };

/** The backends that were asked for, each open once, and the one that is the best here. */
export class OpenBackends {
  private readonly opens = new Map<BackendName, Open>();
  /** What was chosen where nobody asked for any. */
  private best: BackendName | null = null;
  /** Outlives a backend that didn't open: a run may not fall back to one that nobody asked for. */
  private forced: BackendName | null = null;
  /** WebGPU was lost again right after it had been opened anew: it is not taken unasked any more. */
  private gpuFails = false;
  private readonly openers: Openers;

  constructor(openers: Openers) {
    this.openers = openers;
  }

  /**
   * Forces one for all that follows, or leaves the choice open; where there was no adapter before, one that
   * has turned up since is taken then. Errors: those of `openBackend`.
   */
  async use(forced: BackendName | null): Promise<BackendInfo> {
    this.forced = forced;
    if (forced === null) await this.lookForAdapter();
    return (await this.opened({})).backend.info;
  }

  /** Whether no other backend may take the place of the one that is wished for. */
  isForced({ backend }: Wish): boolean {
    return (backend ?? this.forced) !== null;
  }

  /** WebGPU is not taken any more unless it is forced. */
  giveUpGpu(): void {
    this.gpuFails = true;
  }

  /** Gives back all of them, and their networks. */
  close(): void {
    for (const name of [...this.opens.keys()]) this.forget(name);
  }

  /** Gives one back, with its networks; it is opened afresh when it is wanted. */
  forget(name: BackendName): void {
    const open = this.opens.get(name);
    this.opens.delete(name);
    if (this.best === name) this.best = null;
    try {
      open?.networks.clear();
      open?.backend.device.dispose();
    } catch {
      // A backend that broke may break again while it is taken down; it is forgotten all the same.
    }
  }

  /** What is forced, for this call or for all; else what is preferred, while it is there; else the best. */
  opened({ backend, preferred }: Wish): Promise<Open> {
    const forced = backend ?? this.forced;
    if (forced !== null) return this.openedAs(forced, 'forced');
    // What is best is WebGPU wherever that is there.
    if (!preferred || preferred === 'webgpu' || preferred === this.best) return this.openedBest();
    return this.openedAs(preferred, 'calibrated').catch(() => this.openedBest());
  }

  private async openedAs(name: BackendName, reason: BackendReason): Promise<Open> {
    const { backend, networks } =
      this.alive(name) ?? this.keep(await openBackend(name, this.openers));
    return { backend: { ...backend, info: { ...backend.info, reason } }, networks };
  }

  private async openedBest(): Promise<Open> {
    const known = this.best === null ? undefined : this.alive(this.best);
    return known ?? this.asBest(await openBackend(null, this.unlessOpen()));
  }

  /** Opens WebGPU where it had no adapter before and has one now. */
  private async lookForAdapter(): Promise<void> {
    const known = this.best === null ? undefined : this.alive(this.best);
    if (known?.backend.info.reason !== 'no-adapter') return;
    const gpu = await this.unlessOpen().webgpu(false);
    if (isDevice(gpu)) this.asBest(backendOf(gpu, 'hardware-adapter'));
  }

  private asBest(backend: Backend): Open {
    this.best = backend.info.name;
    return this.keep(backend);
  }

  private keep(backend: Backend): Open {
    const { name, limits } = backend.info;
    const known = this.opens.get(name);
    const isOpen = known?.backend.device === backend.device;
    const networks = isOpen ? known.networks : new NetworkCache(limits.maxWeightBytes);
    const open = { backend, networks };
    this.opens.set(name, open);
    return open;
  }

  /** What is open is not opened a second time; a software adapter is open because it was asked for. */
  private unlessOpen(): Openers {
    const { openers } = this;
    const deviceOf = (name: BackendName) => this.alive(name)?.backend.device;
    return {
      webgpu: async (forced) => {
        if (this.gpuFails) return { reason: 'device-lost' };
        const device = deviceOf('webgpu');
        return device?.facts.software === false ? device : openers.webgpu(forced);
      },
      wasm: async () => deviceOf('wasm') ?? openers.wasm(),
      cpu: async () => deviceOf('cpu') ?? openers.cpu(),
    };
  }

  /** The backend of a name, if it is open; one that was lost is forgotten. */
  private alive(name: BackendName): Open | undefined {
    const known = this.opens.get(name);
    if (known?.backend.device.lost !== true) return known;
    this.forget(name);
    return undefined;
  }
}
