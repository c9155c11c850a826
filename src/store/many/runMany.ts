import { EngineError, type Failure } from '../../core/failure';
import { failureOf } from '../../core/failureOf';
import type { Preprocessing } from '../../core/trained';
import type { EnginePort } from '../../worker/enginePort';
import type { PhotoBatch, RunResult } from '../../worker/protocol';
import { LANES, type LaneId } from '../lanes';
import type { KeptAnswers } from './keptAnswers';
import { keptKey, type ManyWish } from './manySubject';
import { answersOf, type PhotoAnswer } from './photoAnswer';
import { photoKey, type SetPhoto } from './photoSet';
import type { ManySubjects } from './subject';

/** Photos at once through a network: as many as the engine takes. */
export const BATCH = 8;

/** What runs, reads and keeps. */
export interface ManyParts {
  readonly engine: Pick<EnginePort, 'run'>;
  /** Reads photos beside the engine, so that the next are read while these run. */
  readonly decoder: Pick<EnginePort, 'photoBatch'>;
  readonly kept: KeptAnswers;
}

export interface ManyOrder {
  readonly photos: readonly SetPhoto[];
  readonly subjects: ManySubjects;
  readonly wish: ManyWish;
}

/** What is told while it lasts; photos by their place in the set. */
export interface ManyHooks {
  onAnswers(lane: LaneId, answers: ReadonlyMap<number, PhotoAnswer>): void;
  onUnreadable(photo: number, failure: Failure): void;
  /** So many are left once what is known has been told. */
  onBegin(left: number): void;
  onKept(isKept: boolean): void;
  readonly signal: AbortSignal;
}

/**
 * Runs both networks over a set, eight photos at a time. Photos that are known are not run again, those
 * that cannot be read are told. Errors: `cancelled`, within one batch; those of a run.
 */
export async function runMany(
  { photos, subjects, wish }: ManyOrder,
  { engine, decoder, kept }: ManyParts,
  hooks: ManyHooks,
): Promise<void> {
  const run = (request: Parameters<EnginePort['run']>[0]) => cancellable(engine, request, hooks);
  const keys = {
    a: await keptKey(subjects.a, wish, run),
    b: await keptKey(subjects.b, wish, run),
  };
  const missing: Record<LaneId, Set<number>> = { a: new Set(), b: new Set() };
  for (const id of LANES) {
    const known = await kept.load(keys[id]);
    const told = new Map<number, PhotoAnswer>();
    photos.forEach((photo, at) => {
      const answer = known.get(photoKey(photo));
      if (answer === undefined) missing[id].add(at);
      else told.set(at, answer);
    });
    hooks.onAnswers(id, told);
  }
  const left = [...photos.keys()].filter((at) => missing.a.has(at) || missing.b.has(at));
  hooks.onBegin(left.length);
  const { rules, inputOf } = inputsFor(subjects);
  const read = (batch: readonly number[]) =>
    readBatch(
      batch.map((at) => photos[at] as SetPhoto),
      rules,
      decoder,
    );
  const batches = chunks(left, BATCH);
  let coming = ahead(read(batches[0] ?? []));
  for (const [turn, batch] of batches.entries()) {
    const { failures, inputs } = await orCancelled(coming, hooks.signal);
    coming = ahead(read(batches[turn + 1] ?? []));
    const good: number[] = [];
    batch.forEach((at, place) => {
      const failure = failures[place] ?? null;
      if (failure === null) good.push(at);
      else hooks.onUnreadable(at, failure);
    });
    if (good.length === 0) continue;
    await Promise.all(
      LANES.map(async (id) => {
        if (!good.some((at) => missing[id].has(at))) return;
        const { request, preprocessing } = subjects[id];
        const shape = [good.length, preprocessing.cropPx, preprocessing.cropPx, 3] as const;
        const data = inputs[inputOf[id]] as Float32Array;
        const input = { kind: 'tensor', data, shape } as const;
        const { logits } = await run({ network: request, input, ...wish });
        const answers = answersOf(logits, good.length);
        const told = new Map(good.map((at, place) => [at, answers[place] as PhotoAnswer]));
        hooks.onAnswers(id, told);
        const byKey = [...told].map(([at, answer]) => [photoKey(photos[at] as SetPhoto), answer]);
        void kept.keep(keys[id], new Map(byKey as [string, PhotoAnswer][])).then(hooks.onKept);
      }),
    );
  }
}

/** Two networks that see the same have one input. */
function inputsFor({ a, b }: ManySubjects): {
  rules: readonly Preprocessing[];
  inputOf: Readonly<Record<LaneId, number>>;
} {
  const isSame = JSON.stringify(a.preprocessing) === JSON.stringify(b.preprocessing);
  if (isSame) return { rules: [a.preprocessing], inputOf: { a: 0, b: 0 } };
  return { rules: [a.preprocessing, b.preprocessing], inputOf: { a: 0, b: 1 } };
}

function chunks<T>(all: readonly T[], length: number): readonly (readonly T[])[] {
  const count = Math.ceil(all.length / length);
  return Array.from({ length: count }, (_, at) => all.slice(at * length, (at + 1) * length));
}

/** Reads some photos. Where their reader itself ends, over one that is too large say, each is tried alone. */
async function readBatch(
  photos: readonly SetPhoto[],
  preprocessings: readonly Preprocessing[],
  decoder: ManyParts['decoder'],
): Promise<PhotoBatch> {
  const ask = (some: readonly SetPhoto[]) =>
    decoder.photoBatch({
      photos: some.map(({ file, path }) => ({ photo: file, name: path })),
      preprocessings,
    });
  if (photos.length === 0) return { failures: [], inputs: [] };
  try {
    return await ask(photos);
  } catch (error) {
    const failure = failureOf(error);
    if (failure.code === 'part-missing') throw error;
    if (photos.length === 1) return { failures: [failure], inputs: preprocessings.map(nothing) };
  }
  const each: PhotoBatch[] = [];
  for (const photo of photos) each.push(await readBatch([photo], preprocessings, decoder));
  return {
    failures: each.flatMap(({ failures }) => failures),
    inputs: preprocessings.map((_, rule) => {
      const numbers = each.flatMap(({ inputs }) => [...(inputs[rule] ?? [])]);
      return Float32Array.from(numbers);
    }),
  };
}

function nothing(): Float32Array<ArrayBuffer> {
  return new Float32Array();
}

/** Nobody waits yet for what is read ahead: a failure of it is met when it is its turn. */
function ahead<T>(work: Promise<T>): Promise<T> {
  work.catch(() => undefined);
  return work;
}

async function orCancelled<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  if (signal.aborted) throw new EngineError('cancelled');
  let onAbort: () => void = () => undefined;
  const cancelled = new Promise<never>((_, reject) => {
    onAbort = () => reject(new EngineError('cancelled'));
    signal.addEventListener('abort', onAbort);
  });
  return Promise.race([work, cancelled]).finally(() =>
    signal.removeEventListener('abort', onAbort),
  );
}

async function cancellable(
  engine: ManyParts['engine'],
  request: Parameters<EnginePort['run']>[0],
  { signal }: ManyHooks,
): Promise<RunResult> {
  if (signal.aborted) throw new EngineError('cancelled');
  const { result, cancel } = engine.run(request, () => undefined);
  signal.addEventListener('abort', cancel);
  return result.finally(() => signal.removeEventListener('abort', cancel));
}
