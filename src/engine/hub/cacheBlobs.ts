import type { Blobs } from './blobFiles';

const CACHE = 'weights';
/** Names are paths of requests that are never sent. */
const PREFIX = '/kept-weights/';

/** Blobs in Cache Storage; null where the browser lacks it or forbids it. */
export async function openCacheBlobs(): Promise<Blobs | null> {
  try {
    return new CacheBlobs(await caches.open(CACHE));
  } catch {
    return null;
  }
}

class CacheBlobs implements Blobs {
  readonly kind = 'cache';
  private readonly cache: Cache;

  constructor(cache: Cache) {
    this.cache = cache;
  }

  async names(): Promise<readonly string[]> {
    const requests = await this.cache.keys();
    return requests.map(({ url }) => new URL(url).pathname.slice(PREFIX.length));
  }
  async get(name: string): Promise<Blob | null> {
    return (await (await this.cache.match(PREFIX + name))?.blob()) ?? null;
  }
  async put(name: string, blob: Blob): Promise<void> {
    await this.cache.put(PREFIX + name, new Response(blob));
  }
  async delete(name: string): Promise<void> {
    await this.cache.delete(PREFIX + name);
  }
}
