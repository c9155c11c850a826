import type { StoreApi, UseBoundStore } from 'zustand';
import type { Failure } from '../../core/failure';
import type { LabelTable } from '../../core/photoSet/labelTable';
import type { LaneId } from '../lanes';
import type { PhotoAnswer } from './photoAnswer';
import type { SetPhoto } from './photoSet';
import type { ManySubjects } from './subject';

/** Where the labels of photos are from. */
export const LABEL_SOURCES = ['folders', 'table', 'none'] as const;
export type LabelSource = (typeof LABEL_SOURCES)[number];

/** A text with the labels of a set. */
export interface NamedTable {
  readonly fileName: string;
  readonly table: LabelTable;
}

/** What was offered as a set. */
export interface OfferedSet {
  readonly photos: readonly SetPhoto[];
  /** Files that are no pictures by their names. */
  readonly leftAside: number;
  /** A text that lay beside the photos. */
  readonly table: NamedTable | null;
}

export interface ManyState {
  readonly photos: readonly SetPhoto[];
  readonly leftAside: number;
  readonly table: NamedTable | null;
  readonly labelSource: LabelSource;
  /** `stopped`: by the user or over `failure`; it can be gone on with. */
  readonly phase: 'idle' | 'running' | 'stopped' | 'done';
  /** Whose the answers are; null before the first run. */
  readonly subjects: ManySubjects | null;
  /** By the photo's place in the set; null where there is none yet. */
  readonly answers: Readonly<Record<LaneId, readonly (PhotoAnswer | null)[]>>;
  readonly unreadable: ReadonlyMap<number, Failure>;
  /** Why the last run did not end well. */
  readonly failure: Failure | null;
  /** Photos that were known when the last run began; null before that. */
  readonly known: number | null;
  /** Photos through both networks in this run, and what it took, ms; reading is in it, loading weights is not. */
  readonly ran: number;
  readonly elapsedMs: number;
  /** Answers that are kept in this browser, of all networks; null until they are counted. */
  readonly kept: number | null;
  /** Whether the browser keeps them. */
  readonly keeps: boolean;

  take(set: OfferedSet): void;
  labelBy(source: LabelSource): void;
  labelWith(table: NamedTable): void;
  /** Runs what is not known; nothing while it runs already, or where a lane has nothing to answer with. */
  start(): void;
  cancel(): void;
  /** Lets go of the answers that are kept in this browser; those that are shown stay. */
  forget(): Promise<void>;
}

export type ManyStore = UseBoundStore<StoreApi<ManyState>>;
