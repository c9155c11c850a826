import type { FileRecord, KeptEntry, KeptFiles, PartFile } from './keptFiles';
import { parseRecord } from './keptFiles';

const DIRECTORY = 'weights';
const PART = '.part';
const WHOLE = '.whole';
const RECORD = '.json';
const READ_BYTES = 4 * 2 ** 20;
const HANDLE_TRIES = 20;
const HANDLE_PAUSE_MS = 100;

/** `move` is in every browser that has handles in their synchronous form, but in no library of types. */
interface MovableFile extends FileSystemFileHandle {
  move(name: string): Promise<void>;
}

/**
 * Files in the origin's private file system: `<key>.part` while it comes in, `<key>.whole` once it was
 * checked, `<key>.json` beside it. Rejects where the browser lacks it or forbids it (private windows).
 */
export async function openOpfsFiles(): Promise<KeptFiles> {
  for (const method of ['move', 'createSyncAccessHandle']) {
    if (!(method in FileSystemFileHandle.prototype)) throw new Error(`no ${method}`);
  }
  await openDirectory();
  return new OpfsFiles();
}

/** Anew each time: the browser may have cleared its storage, and a handle from before leads nowhere. */
async function openDirectory(): Promise<FileSystemDirectoryHandle> {
  const root = await navigator.storage.getDirectory();
  return root.getDirectoryHandle(DIRECTORY, { create: true });
}

class OpfsFiles implements KeptFiles {
  readonly kind = 'opfs';

  async list(): Promise<readonly KeptEntry[]> {
    const entries: KeptEntry[] = [];
    const directory = await openDirectory();
    for await (const name of directory.keys()) {
      const whole = name.endsWith(WHOLE);
      if (!whole && !name.endsWith(PART)) continue;
      const key = name.slice(0, name.lastIndexOf('.'));
      const file = await this.file(name);
      // Another tab may have deleted it meanwhile.
      if (file === null) continue;
      const record = await this.record(key);
      entries.push({ key, whole, keptBytes: file.size, atMs: file.lastModified, record });
    }
    return entries;
  }

  async blob(key: string): Promise<Blob | null> {
    return this.file(key + WHOLE);
  }

  async open(record: Omit<FileRecord, 'etag'>): Promise<PartFile> {
    const key = record.sha256;
    const known = await this.record(key);
    // Without its record nobody knows what the bytes are of.
    if (known === null) await this.delete(key);
    const etag = known?.etag ?? null;
    const part = new OpfsPart(await openDirectory(), { ...record, etag });
    await part.open();
    return part;
  }

  async delete(key: string): Promise<void> {
    const directory = await openDirectory();
    for (const ending of [PART, WHOLE, RECORD]) await remove(directory, key + ending);
  }

  private async record(key: string): Promise<FileRecord | null> {
    const file = await this.file(key + RECORD);
    return file === null ? null : parseRecord(await file.text());
  }

  private async file(name: string): Promise<File | null> {
    try {
      return await (await (await openDirectory()).getFileHandle(name)).getFile();
    } catch {
      return null;
    }
  }
}

class OpfsPart implements PartFile {
  keptBytes = 0;
  private readonly directory: FileSystemDirectoryHandle;
  private record: FileRecord;
  private file: MovableFile | null = null;
  private handle: FileSystemSyncAccessHandle | null = null;

  constructor(directory: FileSystemDirectoryHandle, record: FileRecord) {
    this.directory = directory;
    this.record = record;
  }

  get etag(): string | null {
    return this.record.etag;
  }

  async open(): Promise<void> {
    await this.writeRecord();
    const name = this.record.sha256 + PART;
    this.file = (await this.directory.getFileHandle(name, { create: true })) as MovableFile;
    this.handle = await handleOf(this.file);
    this.keptBytes = this.handle.getSize();
  }

  async *chunks(): AsyncGenerator<Uint8Array<ArrayBuffer>> {
    const buffer = new Uint8Array(READ_BYTES);
    for (let at = 0; at < this.keptBytes; ) {
      const read = this.opened().read(buffer, { at });
      if (read === 0) return;
      yield buffer.subarray(0, read);
      at += read;
    }
  }

  async append(chunk: Uint8Array<ArrayBuffer>): Promise<void> {
    const written = this.opened().write(chunk, { at: this.keptBytes });
    // Chromium tells a write that found no room by a number that is larger than the chunk.
    if (written !== chunk.byteLength) throw new DOMException('no room', 'QuotaExceededError');
    this.keptBytes += written;
  }

  async restart(etag: string | null): Promise<void> {
    this.opened().truncate(0);
    this.keptBytes = 0;
    this.record = { ...this.record, etag };
    await this.writeRecord();
  }

  async finish(): Promise<void> {
    await this.close();
    await this.file?.move(this.record.sha256 + WHOLE);
  }

  async close(): Promise<void> {
    this.handle?.flush();
    this.handle?.close();
    this.handle = null;
  }

  async discard(): Promise<void> {
    await this.close();
    await remove(this.directory, this.record.sha256 + PART);
    await remove(this.directory, this.record.sha256 + RECORD);
  }

  private opened(): FileSystemSyncAccessHandle {
    if (this.handle === null) throw new Error('the part is closed');
    return this.handle;
  }

  private async writeRecord(): Promise<void> {
    const name = this.record.sha256 + RECORD;
    const handle = await handleOf(await this.directory.getFileHandle(name, { create: true }));
    try {
      handle.truncate(0);
      handle.write(new TextEncoder().encode(JSON.stringify(this.record)));
    } finally {
      handle.close();
    }
  }
}

/** The browser lets go of a closed tab's handle a moment after its lock. */
async function handleOf(file: FileSystemFileHandle): Promise<FileSystemSyncAccessHandle> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await file.createSyncAccessHandle();
    } catch (error) {
      const taken = error instanceof DOMException && error.name === 'NoModificationAllowedError';
      if (!taken || tries === HANDLE_TRIES) throw error;
      await new Promise((resolve) => setTimeout(resolve, HANDLE_PAUSE_MS));
    }
  }
}

async function remove(directory: FileSystemDirectoryHandle, name: string): Promise<void> {
  try {
    await directory.removeEntry(name);
  } catch (error) {
    if (!(error instanceof DOMException && error.name === 'NotFoundError')) throw error;
  }
}
