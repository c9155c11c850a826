import type { Failure } from '../../core/failure';
import { failureOf } from '../../core/failureOf';
import type { Preprocessing } from '../../core/trained';
import type { Lane, LaneId } from '../lanes';
import type { CardinalStore } from '../state';
import { preprocessingFor } from '../weights/laneWeights';
import type { LoadedWeights } from '../weights/loadedWeights';
import { boundWeights, type ScriptWeights } from './boundWeights';

/** A file as a script has it. */
export type ScriptFile = File | { readonly name: string; readonly bytes: ArrayBuffer | Uint8Array };

/** What a script is told of a checkpoint that took a lane's place. */
export interface ScriptLoaded extends ScriptWeights {
  readonly preprocessing: Preprocessing;
}

/** What `load` rejects with: the code of the failure, what it concerns, and a sentence. */
export class LoadError extends Error {
  readonly code: Failure['code'];
  readonly params: Failure['params'];

  constructor({ code, params }: Failure, sentence: string) {
    super(sentence);
    this.name = 'LoadError';
    this.code = code;
    this.params = params;
  }
}

/** Puts a failure into words. */
export type FailureWords = (failure: Failure, subject: string) => Promise<string>;

/**
 * Reads a checkpoint into a lane, as a drop on it does; of a wrapper the entry named `part`, or the one
 * that evaluation takes. Rejects with a `LoadError`; a TypeError for no file.
 */
export async function loadFile(
  store: Pick<CardinalStore, 'getState'>,
  id: LaneId,
  given: unknown,
  words: FailureWords,
  part?: string,
): Promise<ScriptLoaded> {
  const files = (isList(given) ? given : [given]).map(fileOf);
  const fileName = files[0]?.name ?? '';
  const order = { fileName, files, ...(part !== undefined && { part }) };
  try {
    const weights = await store.getState().loadOrThrow(id, order);
    return loadedOf(store.getState().history.present[id], weights);
  } catch (error) {
    const failure = failureOf(error);
    throw new LoadError(failure, await words(failure, fileName));
  }
}

function loadedOf(lane: Lane, weights: LoadedWeights): ScriptLoaded {
  return { ...boundWeights(lane, weights), preprocessing: preprocessingFor(lane) };
}

function fileOf(given: unknown): { name: string; blob: Blob } {
  if (given instanceof File) return { name: given.name, blob: given };
  const { name, bytes } = (given ?? {}) as Record<string, unknown>;
  if (typeof name === 'string' && (bytes instanceof ArrayBuffer || isBytes(bytes))) {
    return { name, blob: new Blob([bytes]) };
  }
  throw new TypeError('no file to load: give a File, or {name, bytes}');
}

/** Several files are one checkpoint in shards, with its index; an empty list is no file. */
function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value) && value.length > 0;
}

function isBytes(value: unknown): value is Uint8Array<ArrayBuffer> {
  return value instanceof Uint8Array;
}
