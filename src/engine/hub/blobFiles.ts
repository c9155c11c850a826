import type { FileRecord, KeptEntry, KeptFiles, PartFile } from './keptFiles';
import { parseRecord } from './keptFiles';

/** A place for named blobs; names have slashes. */
export interface Blobs {
  readonly kind: 'cache' | 'memory';
  names(): Promise<readonly string[]>;
  get(name: string): Promise<Blob | null>;
  put(name: string, blob: Blob): Promise<void>;
  delete(name: string): Promise<void>;
}

/** Blobs that go with the page. */
export class MemoryBlobs implements Blobs {
  readonly kind = 'memory';
  private readonly blobs = new Map<string, Blob>();

  async names(): Promise<readonly string[]> {
    return [...this.blobs.keys()];
  }
  async get(name: string): Promise<Blob | null> {
    return this.blobs.get(name) ?? null;
  }
  async put(name: string, blob: Blob): Promise<void> {
    this.blobs.set(name, blob);
  }
  async delete(name: string): Promise<void> {
    this.blobs.delete(name);
  }
}

const PIECE_BYTES = 4 * 2 ** 20;
const RECORD = 'record';
const WHOLE = 'whole';

/**
 * Files where there is no private file system: each a row of pieces `<key>/0000001`, with
 * `<key>/record` from the start and `<key>/whole` once it was checked.
 */
export class BlobFiles implements KeptFiles {
  private readonly blobs: Blobs;

  constructor(blobs: Blobs) {
    this.blobs = blobs;
  }

  get kind(): 'cache' | 'memory' {
    return this.blobs.kind;
  }

  async list(): Promise<readonly KeptEntry[]> {
    const names = await this.blobs.names();
    const keys = new Set(names.map((name) => name.slice(0, name.indexOf('/'))));
    return Promise.all([...keys].map((key) => this.entry(key)));
  }

  async blob(key: string): Promise<Blob | null> {
    if ((await this.blobs.get(`${key}/${WHOLE}`)) === null) return null;
    return new Blob(await piecesOf(this.blobs, key));
  }

  async open(record: Omit<FileRecord, 'etag'>): Promise<PartFile> {
    const known = await this.record(record.sha256);
    if (known === null) await this.delete(record.sha256);
    const part = new BlobPart(this.blobs, { ...record, etag: known?.etag ?? null });
    await part.open();
    return part;
  }

  async delete(key: string): Promise<void> {
    for (const name of await this.blobs.names()) {
      if (name.startsWith(`${key}/`)) await this.blobs.delete(name);
    }
  }

  private async entry(key: string): Promise<KeptEntry> {
    const pieces = await piecesOf(this.blobs, key);
    const whole = await this.blobs.get(`${key}/${WHOLE}`);
    const dated = (await whole?.text()) ?? '0';
    return {
      key,
      whole: whole !== null,
      keptBytes: bytesOf(pieces),
      atMs: Number(dated),
      record: await this.record(key),
    };
  }

  private async record(key: string): Promise<FileRecord | null> {
    const blob = await this.blobs.get(`${key}/${RECORD}`);
    return blob === null ? null : parseRecord(await blob.text());
  }
}

class BlobPart implements PartFile {
  keptBytes = 0;
  private readonly blobs: Blobs;
  private record: FileRecord;
  private pieces = 0;
  /** Came in, but is not in a piece yet. */
  private held: Uint8Array<ArrayBuffer>[] = [];
  private heldBytes = 0;

  constructor(blobs: Blobs, record: FileRecord) {
    this.blobs = blobs;
    this.record = record;
  }

  get etag(): string | null {
    return this.record.etag;
  }

  async open(): Promise<void> {
    await this.writeRecord();
    const pieces = await piecesOf(this.blobs, this.record.sha256);
    this.pieces = pieces.length;
    this.keptBytes = bytesOf(pieces);
  }

  async *chunks(): AsyncGenerator<Uint8Array<ArrayBuffer>> {
    for (const piece of await piecesOf(this.blobs, this.record.sha256)) {
      yield new Uint8Array(await piece.arrayBuffer());
    }
  }

  async append(chunk: Uint8Array<ArrayBuffer>): Promise<void> {
    this.held.push(chunk);
    this.heldBytes += chunk.byteLength;
    this.keptBytes += chunk.byteLength;
    if (this.heldBytes >= PIECE_BYTES) await this.close();
  }

  async restart(etag: string | null): Promise<void> {
    await this.discard();
    this.record = { ...this.record, etag };
    await this.writeRecord();
  }

  async finish(): Promise<void> {
    await this.close();
    await this.blobs.put(this.name(WHOLE), new Blob([String(Date.now())]));
  }

  async close(): Promise<void> {
    if (this.heldBytes === 0) return;
    const piece = new Blob(this.held);
    this.held = [];
    this.heldBytes = 0;
    this.pieces += 1;
    try {
      await this.blobs.put(this.name(String(this.pieces).padStart(7, '0')), piece);
    } catch (error) {
      this.keptBytes -= piece.size;
      throw error;
    }
  }

  async discard(): Promise<void> {
    this.held = [];
    this.heldBytes = 0;
    this.keptBytes = 0;
    this.pieces = 0;
    for (const name of await this.blobs.names()) {
      if (name.startsWith(`${this.record.sha256}/`)) await this.blobs.delete(name);
    }
  }

  private name(last: string): string {
    return `${this.record.sha256}/${last}`;
  }

  private async writeRecord(): Promise<void> {
    await this.blobs.put(this.name(RECORD), new Blob([JSON.stringify(this.record)]));
  }
}

async function piecesOf(blobs: Blobs, key: string): Promise<Blob[]> {
  const names = (await blobs.names()).filter(
    (name) => name.startsWith(`${key}/`) && /\/\d+$/.test(name),
  );
  const pieces = await Promise.all(names.sort().map((name) => blobs.get(name)));
  return pieces.filter((piece) => piece !== null);
}

function bytesOf(pieces: readonly Blob[]): number {
  return pieces.reduce((sum, { size }) => sum + size, 0);
}
