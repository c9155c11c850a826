import { EngineError, type Failure } from '../../core/failure';
import type { Preprocessing } from '../../core/trained';
import type { EnginePort } from '../../worker/enginePort';
import type { BackendInfo, PhotoBatch, RunResult } from '../../worker/protocol';
import { LANES, type LaneId } from '../lanes';
import type { ReadyCrew } from './crew';
import { crewPlan } from './crewPlan';
import { Keeper } from './keeper';
import type { AnswersByPhoto, KeptAnswers } from './keptAnswers';
import { keptKey, type ManyWish } from './manySubject';
import { answersOf, type PhotoAnswer } from './photoAnswer';
import { photoKey, type SetPhoto } from './photoSet';
import { pipeline } from './pipeline';
import { BATCH, readBatch } from './readBatch';
import type { ManySubject, ManySubjects } from './subject';

/**
 * Batches at an engine: one is under way, and the next ones wait, so that it is not idle while the page draws its table:
 * that takes as long as some batches of small photos. Of a crew, each has half as many.
 */
const IN_FLIGHT = 4;

/** What runs, reads and keeps. */
export interface ManyParts {
  readonly engine: Pick<EnginePort, 'run'>;
  /** Reads photos beside the engine, so that the next are read while these run. */
  readonly decoder: Pick<EnginePort, 'photoBatch'>;
  readonly kept: KeptAnswers;
  readonly now: () => number;
  /** Who runs small networks in the engine's place. */
  readonly crew: Pick<ReadyCrew, 'handedOver'>;
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
  { engine, decoder, kept, now, crew: ready }: ManyParts,
  hooks: ManyHooks,
): Promise<void> {
  const { rules, inputOf } = inputsFor(subjects);
  const keeper = new Keeper(kept, { now, onKept: hooks.onKept });
  const run = (request: RunRequest) => cancellable(engine, request, hooks.signal);
  const lanes: AnsweringLane[] = [];
  const backends: BackendInfo[] = [];
  for (const id of LANES) {
    const subject = subjects[id];
    const { key, backend } = await keptKey(subject, wish, run);
    backends.push(backend);
    const known = knownOf(photos, await kept.load(key));
    hooks.onAnswers(id, known);
    lanes.push({ id, subject, key, known, input: inputOf[id] });
  }
  const left = [...photos.keys()].filter((at) => lanes.some(({ known }) => !known.has(at)));
  hooks.onBegin(left.length);
  const crew = ready.handedOver(crewPlan({ subjects, wish, backends, photos: left.length }));
  const photosAt = (batch: readonly number[]) => batch.map((at) => photos[at] as SetPhoto);

  const answer = async (
    { id, subject, key, known, input }: AnsweringLane,
    good: readonly number[],
    { inputs }: PhotoBatch,
    signal: AbortSignal,
  ) => {
    const { cropPx } = subject.preprocessing;
    const shape = [good.length, cropPx, cropPx, 3] as const;
    const tensor = { kind: 'tensor', data: inputs[input] as Float32Array, shape } as const;
    const request = { network: subject.request, input: tensor, quiet: true, ...wish };
    const { logits } = await cancellable(crew ?? engine, request, signal);
    const answers = answersOf(logits, good.length);
    const told = good.map((at, place) => [at, answers[place] as PhotoAnswer] as const);
    hooks.onAnswers(id, new Map(told));
    const fresh = told.filter(([at]) => !known.has(at));
    const byKey = fresh.map(([at, each]) => [photoKey(photos[at] as SetPhoto), each] as const);
    keeper.add(key, new Map(byKey));
  };

  await pipeline(chunks(left, BATCH), {
    prepare: (batch) => readBatch(photosAt(batch), rules, decoder),
    carryOut: async (batch, read, signal) => {
      const good = batch.filter((at, place) => {
        const failure = read.failures[place] ?? null;
        if (failure !== null) hooks.onUnreadable(at, failure);
        return failure === null;
      });
      const asked = lanes.filter(({ known }) => good.some((at) => !known.has(at)));
      await Promise.all(asked.map((lane) => answer(lane, good, read, signal)));
    },
    signal: hooks.signal,
    inFlight: Math.max(IN_FLIGHT, (crew?.engines ?? 0) * (IN_FLIGHT / 2)),
  }).finally(() => {
    crew?.end();
    return keeper.flush();
  });
}

/** A lane's network as photos are run through it. */
interface AnsweringLane {
  readonly id: LaneId;
  readonly subject: ManySubject;
  /** What its answers are kept under. */
  readonly key: string;
  /** Its answers that there are already, by the photo's place in the set. */
  readonly known: ReadonlyMap<number, PhotoAnswer>;
  /** Which of the inputs of a batch is its. */
  readonly input: number;
}

type RunRequest = Parameters<EnginePort['run']>[0];

function knownOf(photos: readonly SetPhoto[], kept: AnswersByPhoto): Map<number, PhotoAnswer> {
  const known = new Map<number, PhotoAnswer>();
  photos.forEach((photo, at) => {
    const answer = kept.get(photoKey(photo));
    if (answer !== undefined) known.set(at, answer);
  });
  return known;
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

async function cancellable(
  engine: ManyParts['engine'],
  request: RunRequest,
  signal: AbortSignal,
): Promise<RunResult> {
  if (signal.aborted) throw new EngineError('cancelled');
  const { result, cancel } = engine.run(request, () => undefined);
  signal.addEventListener('abort', cancel);
  return result.finally(() => signal.removeEventListener('abort', cancel));
}
