import { create } from 'zustand';
import type { Failure } from '../../core/failure';
import { failureOf } from '../../core/failureOf';
import type { EnginePort } from '../../worker/enginePort';
import { createOwnEngine } from '../../worker/ownEngine';
import { backendFor } from '../actions/backends';
import { LANES, type LaneId } from '../lanes';
import type { GetState, State } from '../state';
import { type CrewMember, ReadyCrew } from './crew';
import { type CrewPlan, crewPlan } from './crewPlan';
import { createKeptAnswers, type KeptAnswers } from './keptAnswers';
import type { ManyState, ManyStore, OfferedSet } from './manyState';
import { bothOf, type ManyWish, manySubjects, sameSubjects } from './manySubject';
import type { PhotoAnswer } from './photoAnswer';
import { folderOf, photoSet } from './photoSet';
import { type PhotoReader, ReadyReader } from './readyReader';
import { type ManyHooks, runMany } from './runMany';
import type { ManySubjects } from './subject';

/** Rows appear at most so often: to draw them takes time that the networks could have. */
const TELL_EVERY_MS = 1000;

/** What a test may bring in the place of the browser's. */
export interface ManyHost {
  readonly ownEngine: () => PhotoReader & CrewMember;
  readonly kept: KeptAnswers;
  readonly now: () => number;
}

const browser = (): ManyHost => ({
  ownEngine: createOwnEngine,
  kept: createKeptAnswers(globalThis.indexedDB),
  now: () => performance.now(),
});

/** Many photos through both networks, one set at a time. */
export function createManyStore(
  engine: Pick<EnginePort, 'run'>,
  page: GetState,
  host: ManyHost = browser(),
): ManyStore {
  const { kept } = host;
  const reader = new ReadyReader(host.ownEngine);
  const crew = new ReadyCrew(host.ownEngine);
  let abort = new AbortController();
  const store = create<ManyState>()((set, get) => ({
    photos: [],
    leftAside: 0,
    table: null,
    labelSource: 'none',
    phase: 'idle',
    subjects: null,
    answers: { a: [], b: [] },
    unreadable: new Map(),
    failure: null,
    known: null,
    ran: 0,
    elapsedMs: 0,
    kept: null,
    keeps: true,

    take: (offered) => {
      abort.abort();
      set(taken(offered));
      const photos = get().photos.length;
      if (photos > 0) reader.wake();
      crew.wake(likelyPlan(page(), photos));
    },
    labelBy: (labelSource) => set({ labelSource }),
    labelWith: (table) => set({ table, labelSource: 'table' }),
    start: () => {
      const state = page();
      const subjects = bothOf(manySubjects(state.history.present));
      if (get().phase === 'running' || get().photos.length === 0 || subjects === null) return;
      abort = new AbortController();
      void run(subjects, wishOf(state), abort.signal);
    },
    cancel: () => abort.abort(),
    forget: async () => {
      await kept.forget();
      set({ kept: await kept.count() });
    },
  }));
  const { setState: set, getState: get } = store;

  const run = async (subjects: ManySubjects, wish: ManyWish, signal: AbortSignal) => {
    const { photos } = get();
    const draft = new Draft(startingWith(get(), subjects), host.now);
    set({ phase: 'running', subjects, failure: null, known: null, ...draft.shown() });
    const tell = () => {
      // A set that was taken meanwhile has the place.
      if (get().photos === photos) set(draft.shown());
    };
    const own = reader.handedOver();
    const hooks: ManyHooks = {
      signal,
      onAnswers: (lane, answers) => {
        draft.add(lane, answers);
        if (draft.isDue()) tell();
      },
      onUnreadable: (photo, failure) => draft.unreadable.set(photo, failure),
      onBegin: (left) => {
        draft.begin();
        if (get().photos === photos) set({ known: photos.length - left, ...draft.shown() });
      },
      onKept: (keeps) => {
        if (keeps !== get().keeps) set({ keeps });
      },
    };
    let end: Pick<ManyState, 'phase' | 'failure'> = { phase: 'done', failure: null };
    try {
      const parts = { engine, decoder: own.engine, kept, now: host.now, crew };
      await runMany({ photos, subjects, wish }, parts, hooks);
    } catch (error) {
      const failure = failureOf(error);
      end = { phase: 'stopped', failure: failure.code === 'cancelled' ? null : failure };
    }
    own.end();
    tell();
    if (get().photos === photos) set(end);
    set({ kept: await kept.count().catch(() => null) });
  };
  void kept.count().then((count) => set({ kept: count }));
  return store;
}

/** A set in the place of the one before, whose answers go with it. Folders are labels where there are several. */
function taken({ photos, leftAside, table }: OfferedSet): Partial<ManyState> {
  const set = photoSet(photos);
  const folders = new Set(set.map(({ path }) => folderOf(path)));
  const byFolder = folders.size > 1 || (folders.size === 1 && !folders.has(null));
  return {
    photos: set,
    leftAside,
    table,
    labelSource: table !== null ? 'table' : byFolder ? 'folders' : 'none',
    phase: 'idle',
    subjects: null,
    answers: { a: set.map(() => null), b: set.map(() => null) },
    unreadable: new Map(),
    failure: null,
    known: null,
    ran: 0,
    elapsedMs: 0,
  };
}

/** Answers of the same networks stay while they are gone on with. */
function startingWith(
  { photos, answers, subjects }: ManyState,
  next: ManySubjects,
): ManyState['answers'] {
  if (sameSubjects(subjects, next)) return answers;
  return { a: photos.map(() => null), b: photos.map(() => null) };
}

/** The crew of a run as things are now; null where there is to be none, or the backend is not known yet. */
function likelyPlan(state: State, photos: number): CrewPlan | null {
  const subjects = bothOf(manySubjects(state.history.present));
  if (subjects === null || state.backend === null) return null;
  return crewPlan({ subjects, wish: wishOf(state), backends: [state.backend], photos });
}

function wishOf(state: State): ManyWish {
  const { weightFormat } = state.view;
  return { ...backendFor(state, state.history.present), weightFormat };
}

/** A run as it grows; what is shown of it is copied now and then. */
class Draft {
  readonly unreadable = new Map<number, Failure>();
  private readonly answers: Readonly<Record<LaneId, (PhotoAnswer | null)[]>>;
  private readonly now: () => number;
  private readonly fresh = new Set<number>();
  private beganMs: number | null = null;
  private toldMs = Number.NEGATIVE_INFINITY;

  constructor({ a, b }: ManyState['answers'], now: () => number) {
    this.answers = { a: [...a], b: [...b] };
    this.now = now;
  }

  /** From now on photos are run, and timed. */
  begin(): void {
    this.beganMs = this.now();
  }

  add(lane: LaneId, answers: ReadonlyMap<number, PhotoAnswer>): void {
    for (const [photo, answer] of answers) {
      this.answers[lane][photo] = answer;
      if (this.beganMs !== null) this.fresh.add(photo);
    }
  }

  isDue(): boolean {
    return this.now() - this.toldMs >= TELL_EVERY_MS;
  }

  shown(): Pick<ManyState, 'answers' | 'unreadable' | 'ran' | 'elapsedMs'> {
    this.toldMs = this.now();
    const through = [...this.fresh].filter((photo) => LANES.every((id) => this.answers[id][photo]));
    return {
      answers: { a: [...this.answers.a], b: [...this.answers.b] },
      unreadable: new Map(this.unreadable),
      ran: through.length,
      elapsedMs: this.beganMs === null ? 0 : this.now() - this.beganMs,
    };
  }
}
