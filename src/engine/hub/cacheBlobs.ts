import { BlobFiles, type Blobs } from './blobFiles';
import type { KeptFiles } from './keptFiles';

const CACHE = 'weights';
/** Names are paths of requests that are never sent. */
const PREFIX = '/kept-weights/';

/** Files in Cache Storage. Rejects where the browser lacks it or forbids it. */
export async function openCacheFiles(): Promise<KeptFiles> {
  await openCache();
  return new BlobFiles(new CacheBlobs());
}

class CacheBlobs implements Blobs {
  readonly kind = 'cache';

  async names(): Promise<readonly string[]> {
    const requests = await (await openCache()).keys();
    return requests.map(({ url }) => new URL(url).pathname.slice(PREFIX.length));
  }
  async get(name: string): Promise<Blob | null> {
    return (await (await (await openCache()).match(PREFIX + name))?.blob()) ?? null;
  }
  async put(name: string, blob: Blob): Promise<void> {
    await (await openCache()).put(PREFIX + name, new Response(blob));
  }
  async delete(name: string): Promise<void> {
    await (await openCache()).delete(PREFIX + name);
  }
}

/** Anew each time: one that was open when the browser cleared its storage takes bytes and loses them. */
function openCache(): Promise<Cache> {
  return caches.open(CACHE);
}
