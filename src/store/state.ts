import type { StoreApi, UseBoundStore } from 'zustand';
import type { Free } from '../core/budget';
import type { OfficialWeights } from '../core/officialWeights';
import type { PublishedSetting } from '../core/presets';
import type { SpecPatch } from '../core/spec';
import type {
  BackendInfo,
  BackendName,
  BackendPresence,
  DecodedPhoto,
  KeptList,
  Picture,
  SavedFormat,
  WeightFormat,
} from '../worker/protocol';
import type { Calibration } from './calibration';
import type { LockSetting } from './chain';
import type { FormatDrift } from './formatDrift';
import type { FormBlock, FormMeasures } from './forms';
import type { History } from './history';
import type { Lane, LaneId, Lanes } from './lanes';
import type { LiveStores } from './live/states';
import type { AllLooks, LookAnswers, LookAt, LookKind, Question } from './looks';
import type { ManyStore } from './many/manyState';
import type { Measures } from './measures';
import type { Notice, NoticeBody } from './notices';
import type { LaneRuns, Subject } from './runs';
import type { Sample } from './samples';
import type { Selection, ViewState } from './view';
import type { Download } from './weights/download';
import type { Labels, LaneChoices, LoadedWeights } from './weights/loadedWeights';
import type { ReadingOrder } from './weights/reading';
import type { Reading, RefusedFile, SavingHooks } from './weights/readings';
import type { Inspection } from './weights/tensors';

export interface Photo extends DecodedPhoto {
  readonly name: string;
  /** The sample that it is; null for a user's own. */
  readonly sample: Sample | null;
}

export interface State {
  readonly history: History;
  readonly notices: readonly Notice[];
  readonly photo: Photo | null;
  /** Name of the file that is being decoded. */
  readonly decoding: string | null;
  /** What each network sees of the photo. */
  readonly crops: Readonly<Record<LaneId, Picture | null>>;
  readonly backend: BackendInfo | null;
  readonly forcedBackend: BackendName | null;
  /** What the browser offers; empty until it was asked. */
  readonly backends: readonly BackendPresence[];
  /** Which backend is faster here; null where it was not measured. */
  readonly calibration: Calibration | null;
  readonly measures: Measures;
  /** Blocks that were timed in the paper's three forms. */
  readonly forms: FormMeasures;
  readonly runs: Readonly<Record<LaneId, LaneRuns>>;
  /** Runs of the small trained network beside each lane, which answers where the lane's own cannot. */
  readonly small: Readonly<Record<LaneId, LaneRuns>>;
  /** What was asked of the networks' inside, with the photo that is shown; `lookState` reads it. */
  readonly looks: AllLooks;
  /** The checkpoints that are being read, by the lane that they are for. */
  readonly readings: Readonly<Record<LaneId, Reading | null>>;
  /** The last file of a lane that was read but makes no network: it can be looked at. */
  readonly refused: Readonly<Record<LaneId, RefusedFile | null>>;
  /** A mirror's base URL; null for the Hub itself. */
  readonly hubBase: string | null;
  /** Official weights on their way, by the lane that they are for. */
  readonly downloads: Readonly<Record<LaneId, Download | null>>;
  /** What was downloaded and is kept in this browser; null until it was asked. */
  readonly kept: KeptList | null;
  /** Loads the newer page that was fetched; null while there is none. */
  readonly takeNewVersion: (() => void) | null;
  readonly view: ViewState;

  /** Sets fields as they are; turns with the same gesture make one undo step. */
  patch(id: LaneId, patch: SpecPatch, gesture?: string): void;
  /** A number by hand, through the lock. */
  turn(id: LaneId, moved: Free, value: number, gesture?: string): void;
  /** C and d together, as a point of their map; a closed lock stays at what it holds. */
  place(id: LaneId, setting: PublishedSetting, gesture?: string): void;
  /** A number by hand as another answer to what the lock holds. */
  answer(id: LaneId, free: Free, value: number): void;
  setLock(id: LaneId, change: Partial<LockSetting>): void;
  endGesture(): void;
  /** A preset, with the fields of a change on top: one undo step. `own`: it came from a text, and is named after itself. */
  loadPreset(id: LaneId, presetId: string, change?: SpecPatch, own?: boolean): void;
  swap(): void;
  copyAToB(): void;
  reset(): void;
  takeTrainedPair(): void;
  undo(): void;
  redo(): void;
  /** Another page: its networks with what undo goes back over, and its view. */
  goTo(history: History, view: ViewState): void;

  notify(body: NoticeBody): void;
  dismiss(noticeId: number): void;

  loadPhoto(photo: Blob, name: string, sample?: Sample | null): Promise<void>;
  loadSample(sample: Sample): Promise<void>;
  /** Runs each lane that has trained weights; with `random`, the others too, for their times. */
  run(): void;
  cancel(id: LaneId): void;
  learnBackend(): Promise<void>;
  /** Asks once what the browser offers: only who chooses a backend needs to know. */
  learnBackends(): Promise<void>;
  /** Changes the backend for all that is run from now on; null leaves the choice to the page. */
  forceBackend(backend: BackendName | null): Promise<void>;
  /** Times both networks in turns, on a backend or on the one in use. */
  measure(backend: BackendName | null): void;
  /** The same on the backend in use, within a few seconds. */
  measureSpeed(): void;
  cancelMeasure(): void;
  /** Times blocks in the paper's forms on the backend in use; `forms` has what becomes of it. `subject`: what they are, for a message. */
  measureForms(subject: string, blocks: readonly FormBlock[]): Promise<void>;
  /**
   * Reads a checkpoint: its network and weights take the lane's place in one step, wherever the lane is by
   * then. What was put there since it was asked for stays, and the weights are offered.
   */
  loadWeights(id: LaneId, order: ReadingOrder, since?: Lanes): Promise<void>;
  /** The same for scripts: rejects with an `EngineError` instead of telling; the lane that took them. */
  loadOrThrow(id: LaneId, order: ReadingOrder): Promise<Lane>;
  /** Checkpoints that were dropped on no lane: each goes where it fits; the two of a pair to A and B. */
  placeWeights(orders: readonly ReadingOrder[]): Promise<void>;
  /** Puts weights that were read in a lane, in the place of whatever it shows. */
  putWeights(id: LaneId, weights: LoadedWeights): Promise<void>;
  cancelReading(id: LaneId): void;
  /** Gets official weights (from what is kept, else from the Hub) and loads them into a lane. */
  getOfficial(id: LaneId, official: OfficialWeights): Promise<void>;
  cancelDownload(id: LaneId): void;
  learnKept(): Promise<void>;
  /** Fetches what the engine reads checkpoints with: it may be wanted once the network has gone. */
  readersAhead(): Promise<void>;
  /** Deletes what is kept under a key; null: everything. */
  deleteKept(key: string | null): Promise<void>;
  /** Takes a mirror's base URL, or the Hub's for an empty text; resolves to false where it is none. */
  setHubBase(text: string): Promise<boolean>;
  /** Lets go of the loaded weights; the network stays. */
  dropWeights(id: LaneId): void;
  /** Changes what comes with a lane's weights. */
  choose(id: LaneId, change: Partial<LaneChoices>): void;
  /** Names the classes of a lane's weights once the names have come; a failure is told. */
  nameClasses(id: LaneId, names: Promise<Labels>): Promise<void>;
  /** A lane's loaded weights as a safetensors file; null without any, after a cancel, and after a failure, which is told. */
  saveWeights(id: LaneId, format: SavedFormat, hooks: SavingHooks): Promise<Blob | null>;
  /** Looks into checkpoints that were read. */
  inspection(): Promise<Inspection>;
  /** A lane's network as ONNX, with its trained weights where asked and there; null after a failure, which is told. */
  writeOnnx(id: LaneId, trained: boolean): Promise<Blob | null>;

  /** Many photos through both networks; comes when it is first asked for. */
  many(): Promise<ManyStore>;

  /** Changes how weights lie on a device that can choose; what is trained answers anew. */
  chooseWeightFormat(format: WeightFormat): void;
  /** What half floats change of a lane's answer to the photo, by two runs; null where it has none. Errors: those of a run. */
  driftOf(id: LaneId): Promise<FormatDrift | null>;

  /**
   * Asks something of a lane's network inside, or of the small one beside it, with the photo that is shown;
   * another question of the same kind is cancelled. Resolves to the answer; to null where there is no photo
   * or no weights, after a cancel or a failure (`looks` has it), and where the lane or the photo changed
   * meanwhile.
   */
  look<Q extends Question>(
    id: LaneId,
    question: Q,
    of?: LookAt,
  ): Promise<LookAnswers[Q['kind']] | null>;
  cancelLook(id: LaneId, kind: LookKind): void;
  /** What a network sees of a photo, before normalising. Errors: `photo-gone`. */
  seenBy(subject: Pick<Subject, 'photoId' | 'preprocessing'>): Promise<Picture>;
  /** Perturbed photos and a camera's frames, answered as they come. */
  live(): Promise<LiveStores>;

  select(selection: Selection | null): void;
  toggleStage(stage: number): void;
  toggleBlock(stage: number, block: number): void;
  hover(layer: string | null): void;
  show(
    change: Partial<
      Omit<ViewState, 'selection' | 'unfolded' | 'opened' | 'hovered' | 'weightFormat'>
    >,
  ): void;
}

export type CardinalStore = UseBoundStore<StoreApi<State>>;

/** How the actions write and read the store. */
export type SetState = StoreApi<State>['setState'];
export type GetState = StoreApi<State>['getState'];
