import type { StoreApi, UseBoundStore } from 'zustand';
import type { Failure } from '../../core/failure';
import type { Perturbation, PerturbationKind } from '../../core/perturbation';
import type { CurveTable } from '../../core/robustness';
import type { Preprocessing } from '../../core/trained';
import type {
  BackendInfo,
  BackendWish,
  NetworkRequest,
  Picture,
  WeightFormat,
} from '../../worker/protocol';
import type { LaneId } from '../lanes';

/** A network that answers live beside a letter: the lane's own, or the small one in its place. */
export interface LiveNetwork {
  /** Equal where the answers to equal pictures are. */
  readonly key: string;
  readonly name: string;
  readonly isSmall: boolean;
  readonly inputPx: number;
  /** By index of the class; null where no names are known. */
  readonly classes: readonly string[] | null;
  readonly request: NetworkRequest;
  readonly preprocessing: Preprocessing;
  readonly wishes: BackendWish & { readonly weightFormat: WeightFormat };
}

/** What a network says of what is looked at. */
export interface LiveAnswer {
  readonly network: LiveNetwork;
  readonly logits: Float32Array;
  readonly backend: BackendInfo;
  /** From input upload to logits read back, ms. */
  readonly elapsedMs: number;
}

/** Both networks' answers; null where a lane has nothing that answers. */
export type LiveAnswers = Readonly<Record<LaneId, LiveAnswer | null>>;

/** What both networks say of one and the same change of one photo. */
export interface Perturbed {
  readonly photoId: number;
  readonly perturbation: Perturbation;
  readonly answers: LiveAnswers;
  /** What they say of the photo as it is. */
  readonly plain: LiveAnswers;
}

/** The photo as it is changed, and the answers to it; each stays until the next is there. */
export interface PerturbState {
  /** The last that was asked for. */
  readonly asked: { readonly photoId: number; readonly perturbation: Perturbation } | null;
  readonly picture: Picture | null;
  readonly shown: Perturbed | null;
  readonly isBusy: boolean;
  /** Why the last one asked for has no answer. */
  readonly failure: Failure | null;
  /** Changes a photo of the page, and asks both networks of it. */
  ask(photoId: number, perturbation: Perturbation): void;
  /** The changed photo as a PNG file. Errors: as those of a crop. */
  file(photoId: number, perturbation: Perturbation): Promise<Blob>;
}

/** A curve, with the photo and the networks that it is of. */
export interface Curve extends CurveTable {
  readonly photoId: number;
  /** `liveKey` of the page when it was begun. */
  readonly liveKey: string;
}

/** How sure the networks stay of their first answer while one perturbation grows. */
export interface CurveState {
  /** Null before the first; of one that was cancelled, what there is. */
  readonly curve: Curve | null;
  readonly isRunning: boolean;
  readonly failure: Failure | null;
  /** Draws a curve of one kind, all else of `around` as it is. */
  start(photoId: number, kind: PerturbationKind, around: Perturbation): Promise<void>;
  cancel(): void;
}

/** Why there is no picture of a camera. */
export type CameraProblem =
  /** The page is not served over HTTPS or from this machine. */
  | 'insecure'
  /** The browser has no cameras for pages. */
  | 'unsupported'
  | 'denied'
  | 'absent'
  | 'busy'
  /** It was unplugged, or taken back, while it was on. */
  | 'ended'
  /** The page was hidden, so that it was stopped. */
  | 'hidden'
  | 'unknown';

/** A camera that can be chosen. */
export interface CameraDevice {
  readonly deviceId: string;
  /** Empty until the user has allowed a camera. */
  readonly label: string;
}

/** What both networks say of the newest frame, and how fast. */
export interface FrameAnswers {
  readonly answers: LiveAnswers;
  /** Frames that were answered by both, per second of the last two; null before the second. */
  readonly framesPerSecond: number | null;
}

/** A camera and what the networks say of its frames, one at a time, always the newest. */
export interface CameraState {
  readonly phase: 'off' | 'asking' | 'on' | 'frozen';
  readonly problem: CameraProblem | null;
  /** Of a run, which ended it. */
  readonly failure: Failure | null;
  readonly devices: readonly CameraDevice[];
  readonly deviceId: string | null;
  /** Null where no camera is on. */
  readonly stream: MediaStream | null;
  /** The frame that it was frozen at. */
  readonly still: ImageBitmap | null;
  readonly shown: FrameAnswers | null;
  /** Turns a camera on, and asks for permission where it has to; null takes the browser's choice. */
  start(deviceId: string | null): Promise<void>;
  /** Lets go of the camera; the last answers go too. */
  stop(): void;
  /** Keeps the frame that is shown, and has it answered. */
  freeze(): Promise<void>;
  resume(): Promise<void>;
  /** Answers the frozen frame anew: the networks are others. */
  again(): void;
  /** The element in which the stream plays; null where there is none any more. */
  attach(video: HTMLVideoElement | null): void;
}

/** A store of its own, which a component can read with a selector. */
export type OwnStore<T> = UseBoundStore<StoreApi<T>>;

/** What the live views of a page work with. */
export interface LiveStores {
  readonly perturbing: OwnStore<PerturbState>;
  readonly curves: OwnStore<CurveState>;
  readonly camera: OwnStore<CameraState>;
}
