/** What a file of the Hub is, as it is kept: enough to go on with a download that was cut. */
export interface FileRecord {
  readonly base: string;
  readonly repo: string;
  readonly file: string;
  /** Of the whole file. */
  readonly bytes: number;
  /** In hex; also the key that the file is kept under, so that a mirror's copy is not kept twice. */
  readonly sha256: string;
  /** Of the answer that the part came from; null where the server gave none that may be read. */
  readonly etag: string | null;
}

/** A file or a part of one, as the list has it. */
export interface KeptEntry {
  readonly key: string;
  /** Whether all of it is there and its hash was right. */
  readonly whole: boolean;
  readonly keptBytes: number;
  /** When it was last written, ms since 1970. */
  readonly atMs: number;
  /** Null where the record beside the bytes cannot be read: such bytes can be deleted only. */
  readonly record: FileRecord | null;
}

/** A file while it comes in. All of it stays when the page is closed, unless it is discarded. */
export interface PartFile {
  readonly keptBytes: number;
  readonly etag: string | null;
  /** The bytes that are there by now, in order. */
  chunks(): AsyncIterable<Uint8Array<ArrayBuffer>>;
  append(chunk: Uint8Array<ArrayBuffer>): Promise<void>;
  /** Drops the bytes; those of another version come. */
  restart(etag: string | null): Promise<void>;
  /** Makes it a whole file; its length and hash have been checked. */
  finish(): Promise<void>;
  /** Ends the writing and leaves the part for later. */
  close(): Promise<void>;
  /** Ends the writing and drops the part. */
  discard(): Promise<void>;
}

/** Where files are kept. The caller holds the lock of the key that it opens or deletes. */
export interface KeptFiles {
  readonly kind: 'opfs' | 'cache' | 'memory';
  list(): Promise<readonly KeptEntry[]>;
  /** The bytes of a whole file, which are read when they are needed; null where it is not whole. */
  blob(key: string): Promise<Blob | null>;
  /** Begins a file, or finds the part that was left. */
  open(record: Omit<FileRecord, 'etag'>): Promise<PartFile>;
  delete(key: string): Promise<void>;
}

/** Reads a record; null for what is none, such as one that was being written when the page closed. */
export function parseRecord(text: string): FileRecord | null {
  let value: Partial<Record<keyof FileRecord, unknown>>;
  try {
    value = Object(JSON.parse(text));
  } catch {
    return null;
  }
  const { base, repo, file, bytes, sha256, etag = null } = value;
  if (typeof base !== 'string' || typeof repo !== 'string' || typeof file !== 'string') return null;
  if (typeof bytes !== 'number' || typeof sha256 !== 'string') return null;
  return { base, repo, file, bytes, sha256, etag: typeof etag === 'string' ? etag : null };
}
