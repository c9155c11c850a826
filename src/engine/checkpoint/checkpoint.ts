/** One tensor as a checkpoint stores it: row-major and contiguous, whatever it was in the file. */
export interface StoredTensor {
  readonly name: string;
  /** safetensors' name of the number format: `F32`, `BF16`, `I64`. */
  readonly dtype: string;
  readonly shape: readonly number[];
  /** Little-endian, in its own number format: halves stay narrow. May be a view into a larger buffer. */
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Tensors by the names that the file gives them, in the file's order. */
export type Checkpoint = ReadonlyMap<string, StoredTensor>;

/** A file as it was dropped, picked or downloaded; its bytes stay where they are until they are read. */
export interface CheckpointFile {
  readonly name: string;
  readonly blob: Blob;
}

export type CheckpointFormat =
  | 'safetensors'
  | 'safetensors-shards'
  | 'torch-zip'
  | 'torch-legacy'
  | 'torch-tar'
  | 'pickle';

/** A checkpoint that was read, before anything is known of its network. */
export interface ReadCheckpoint {
  readonly format: CheckpointFormat;
  readonly checkpoint: Checkpoint;
  /** Bytes of all files together. */
  readonly fileBytes: number;
  /** safetensors' `__metadata__`; empty where there is none. */
  readonly metadata: Readonly<Record<string, string>>;
  /** The entry of a wrapper that was taken (`state_dict`, `model_ema`); null for a bare state_dict. */
  readonly part: string | null;
  /** Every entry of the wrapper that holds tensors, `part` among them. */
  readonly parts: readonly string[];
  /** Classes of a pickle beside its tensors, of which nothing is known but the name; none was run. */
  readonly passedOver: readonly string[];
}

/** What a reader is told and told to do. */
export interface ReadHooks {
  /** Bytes that were read by now, of all. */
  readonly onBytes: (done: number, total: number) => void;
  readonly signal: AbortSignal;
}
