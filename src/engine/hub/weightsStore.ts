import { EngineError } from '../../core/failure';
import type { CheckpointFile } from '../checkpoint/checkpoint';
import { PATIENCE, type Patience } from './backOff';
import { BlobFiles, MemoryBlobs } from './blobFiles';
import { openCacheFiles } from './cacheBlobs';
import { download, type Wanted } from './download';
import type { DownloadHooks } from './downloadProgress';
import type { KeptEntry, KeptFiles, PartFile } from './keptFiles';
import { ifFree, withLock } from './lock';
import { openOpfsFiles } from './opfsFiles';
import { quotaFull, storageRoom } from './quota';

/** A file that is kept, or the part of one whose download was interrupted. */
export interface KeptWeights {
  readonly key: string;
  /** Null where the record beside the bytes was lost: such bytes can only be deleted. */
  readonly source: Wanted | null;
  readonly whole: boolean;
  readonly keptBytes: number;
  /** When it was last written, ms since 1970. */
  readonly atMs: number;
}

export interface KeptList {
  readonly kind: KeptFiles['kind'];
  readonly files: readonly KeptWeights[];
  /** Of the whole origin, as far as the browser tells. */
  readonly usedBytes: number | null;
  readonly quotaBytes: number | null;
}

/** A file that is there and was checked. */
export interface DownloadedWeights {
  readonly key: string;
  readonly bytes: number;
  readonly sha256: string;
  /** 0 where it was there already. */
  readonly seconds: number;
}

/** Downloads that stay: in the private file system, else in Cache Storage, else as long as the page. */
export class WeightsStore {
  private readonly open: () => Promise<KeptFiles>;
  private opening: Promise<KeptFiles> | null = null;

  constructor(open: () => Promise<KeptFiles> = openKeptFiles) {
    this.open = open;
  }

  /**
   * Downloads a file unless it is there; two that want the same file share one download.
   * Errors: those of `HubFailureCode`, `cancelled`.
   */
  async download(
    wanted: Wanted,
    hooks: DownloadHooks,
    patience: Patience = PATIENCE,
  ): Promise<DownloadedWeights> {
    const { sha256: key, bytes: total } = wanted;
    const elsewhere = () =>
      hooks.onProgress({
        phase: 'download',
        state: 'elsewhere',
        done: 0,
        total,
        bytesPerSecond: null,
        next: null,
      });
    return withLock(key, { signal: hooks.signal, onWait: elsewhere }, async () => {
      const files = await this.files();
      const startMs = performance.now();
      const there = await files.blob(key);
      if (there !== null) return { key, bytes: there.size, sha256: key, seconds: 0 };
      await this.fill(files, wanted, hooks, patience);
      return { key, bytes: total, sha256: key, seconds: (performance.now() - startMs) / 1000 };
    });
  }

  /** What is kept, whole files and parts, the newest first. */
  async list(): Promise<KeptList> {
    const files = await this.files();
    const { usedBytes, quotaBytes } = await storageRoom();
    // A download that was just begun, or cancelled before its first byte, has left nothing yet.
    const entries = (await files.list()).filter(({ keptBytes, whole }) => whole || keptBytes > 0);
    const kept = entries.map(keptWeights).sort((a, b) => b.atMs - a.atMs);
    return { kind: files.kind, files: kept, usedBytes, quotaBytes };
  }

  /** Deletes a file or a part; null: all. Errors: `hub-busy` for what is being downloaded, which stays. */
  async delete(key: string | null): Promise<void> {
    const files = await this.files();
    const there = await files.list();
    const busy: string[] = [];
    for (const each of key === null ? there.map((entry) => entry.key) : [key]) {
      const deleted = await ifFree(each, () => files.delete(each));
      if (deleted === null) busy.push(each);
    }
    if (busy.length === 0) return;
    const nameOf = (each: string) =>
      there.find((entry) => entry.key === each)?.record?.repo ?? each;
    throw new EngineError('hub-busy', { keys: busy, repos: busy.map(nameOf) });
  }

  /** A whole file for a reader of checkpoints; its bytes stay where they are. Errors: `hub-not-kept`. */
  async checkpointFile(key: string): Promise<CheckpointFile> {
    const files = await this.files();
    const blob = await files.blob(key);
    if (blob === null) throw new EngineError('hub-not-kept', { key });
    const entry = (await files.list()).find((one) => one.key === key);
    return { name: entry?.record?.file.split('/').at(-1) ?? `${key}.safetensors`, blob };
  }

  private async fill(
    files: KeptFiles,
    wanted: Wanted,
    hooks: DownloadHooks,
    patience: Patience,
  ): Promise<void> {
    let part: PartFile | null = null;
    try {
      part = await files.open(wanted);
      const missing = wanted.bytes - part.keptBytes;
      const { freeBytes } = await storageRoom();
      if (files.kind !== 'memory' && freeBytes !== null && freeBytes < missing) {
        throw await quotaFull(files, missing, wanted.sha256);
      }
      await download(wanted, part, hooks, patience);
      await part.finish();
    } catch (error) {
      // A part of no bytes is nothing that somebody would want to go on with.
      if (isWrong(error) || part?.keptBytes === 0) await part?.discard();
      else await part?.close().catch(() => undefined);
      if (!isQuota(error)) throw error;
      throw await quotaFull(files, wanted.bytes - (part?.keptBytes ?? 0), wanted.sha256);
    }
  }

  private files(): Promise<KeptFiles> {
    this.opening ??= this.open();
    return this.opening;
  }
}

async function openKeptFiles(): Promise<KeptFiles> {
  for (const open of [openOpfsFiles, openCacheFiles]) {
    const files = await open().catch(() => null);
    if (files !== null) return files;
  }
  return new BlobFiles(new MemoryBlobs());
}

function keptWeights({ key, record, whole, keptBytes, atMs }: KeptEntry): KeptWeights {
  if (record === null) return { key, source: null, whole, keptBytes, atMs };
  const { etag: _, ...source } = record;
  return { key, source, whole, keptBytes, atMs };
}

function isWrong(error: unknown): boolean {
  if (!(error instanceof EngineError)) return false;
  return ['hub-wrong-length', 'hub-wrong-hash'].includes(error.failure.code);
}

function isQuota(error: unknown): boolean {
  return error instanceof Error && error.name === 'QuotaExceededError';
}
