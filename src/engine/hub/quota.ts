import { EngineError } from '../../core/failure';
import type { KeptFiles } from './keptFiles';

/**
 * What the browser tells of the origin's storage; null for what it does not tell. Chromium rounds up so
 * that the disk's size stays private: a write may fail where there seems to be room.
 */
export interface StorageRoom {
  readonly usedBytes: number | null;
  readonly quotaBytes: number | null;
  readonly freeBytes: number | null;
}

export async function storageRoom(): Promise<StorageRoom> {
  try {
    const { usage, quota } = await navigator.storage.estimate();
    if (usage === undefined || quota === undefined) throw new Error('not told');
    return { usedBytes: usage, quotaBytes: quota, freeBytes: Math.max(0, quota - usage) };
  } catch {
    return { usedBytes: null, quotaBytes: null, freeBytes: null };
  }
}

/**
 * The failure of a file that finds no room.
 * @param neededBytes still to come
 * @param key of the file itself, which is not to be deleted for it
 */
export async function quotaFull(
  files: KeptFiles,
  neededBytes: number,
  key: string,
): Promise<EngineError> {
  const told = (await storageRoom()).freeBytes ?? 0;
  // The write failed: what was told was not there.
  const free = told < neededBytes ? told : 0;
  const others = (await files.list()).filter((entry) => entry.key !== key);
  return new EngineError('hub-quota-full', {
    neededBytes,
    freeBytes: free,
    missingBytes: neededBytes - free,
    deletableFiles: others.length,
    deletableBytes: others.reduce((sum, { keptBytes }) => sum + keptBytes, 0),
    deletable: others.map(({ key: other, record }) => record?.repo ?? other),
  });
}
