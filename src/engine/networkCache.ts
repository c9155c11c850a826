import type { Executor } from './executor';

/** Networks that are kept loaded: the two that are compared, and the one before. */
const KEPT = 3;

/** Loaded networks by key; the least recently used is disposed when there are too many. */
export class NetworkCache {
  private readonly networks = new Map<string, Executor>();
  private readonly maxBytes: number;

  /** `maxBytes`: all weights that are kept loaded, together. */
  constructor(maxBytes: number) {
    this.maxBytes = maxBytes;
  }

  /** The network of a key, now the most recently used. */
  get(key: string): Executor | undefined {
    const network = this.networks.get(key);
    if (network === undefined) return undefined;
    this.networks.delete(key);
    this.networks.set(key, network);
    return network;
  }

  /** Whether there is a network of a key; it stays as recently used as it was. */
  has(key: string): boolean {
    return this.networks.has(key);
  }

  /** Disposes the oldest until another network of so many bytes has room. */
  makeRoom(bytes: number): void {
    for (const [key, network] of this.networks) {
      if (this.networks.size < KEPT && this.bytes() + bytes <= this.maxBytes) return;
      network.dispose();
      this.networks.delete(key);
    }
  }

  set(key: string, network: Executor): void {
    this.networks.set(key, network);
  }

  /** Disposes all. */
  clear(): void {
    for (const network of this.networks.values()) network.dispose();
    this.networks.clear();
  }

  private bytes(): number {
    return [...this.networks.values()].reduce((sum, network) => sum + network.weightBytes, 0);
  }
}
