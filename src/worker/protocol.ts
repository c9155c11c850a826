import type { Ablation } from '../core/ablation';
import type { BlockForm, BlockShape } from '../core/blockForms';
import type { Failure } from '../core/failure';
import type { Grid } from '../core/patches';
import type { Perturbation } from '../core/perturbation';
import type { ArchSpec } from '../core/spec';
import type { Preprocessing } from '../core/trained';
import type { BackendInfo, BackendName, BackendWish, OneThread } from '../engine/backendInfo';
import type { CheckpointFile } from '../engine/checkpoint/checkpoint';
import type { TensorDiff } from '../engine/checkpoint/diffCheckpoints';
import type { TensorEntry } from '../engine/checkpoint/look';
import type { ReadWeights } from '../engine/checkpoint/readWeights';
import type { TensorFilters, TensorStats } from '../engine/checkpoint/tensorStats';
import type { SavedFormat } from '../engine/checkpoint/writeSafetensors';
import type { DownloadProgress } from '../engine/hub/downloadProgress';
import type { DownloadOrder } from '../engine/hub/hubCalls';
import type { HubFile, ListingOrder } from '../engine/hub/listing';
import type { DownloadedWeights, KeptList } from '../engine/hub/weightsStore';
import type { AblatedAnswer, PathRanking } from '../engine/inside/ablate';
import type { ClassActivationMap } from '../engine/inside/classActivation';
import type { FormTimes } from '../engine/inside/measureForms';
import type { OcclusionMap, Readout } from '../engine/inside/occlusion';
import type { Measurement } from '../engine/measure';
import type { Pace } from '../engine/pace';
import type { DecodedPhoto, Picture } from '../engine/photo/photo';
import type { PhotoBatch, PhotoFile } from '../engine/photo/photoBatch';
import type { BackendPresence } from '../engine/probe';
import type { RunProgress } from '../engine/progress';
import type { LayerTime, TapValue } from '../engine/session';
import type { WeightFormat } from '../engine/weightFormat';
import type { WeightsSource } from '../engine/weights/weights';

/** What crosses between page and worker: structured-cloneable, codes instead of prose, no tensors. */

export type {
  BackendInfo,
  BackendName,
  BackendReason,
  BackendWish,
  OneThread,
} from '../engine/backendInfo';
export type { CheckpointFile, CheckpointFormat } from '../engine/checkpoint/checkpoint';
export type { TensorDiff } from '../engine/checkpoint/diffCheckpoints';
export type { TensorEntry } from '../engine/checkpoint/look';
export type { ReadWeights } from '../engine/checkpoint/readWeights';
export type { TensorFilters, TensorStats } from '../engine/checkpoint/tensorStats';
export type { SavedFormat } from '../engine/checkpoint/writeSafetensors';
export type { DownloadProgress, NextTry } from '../engine/hub/downloadProgress';
export type { DownloadOrder } from '../engine/hub/hubCalls';
export type { HubFile } from '../engine/hub/listing';
export type { DownloadedWeights, KeptList, KeptWeights } from '../engine/hub/weightsStore';
export type { AblatedAnswer, PathRanking } from '../engine/inside/ablate';
export type { ClassActivationMap } from '../engine/inside/classActivation';
export type { FormTime, FormTimes } from '../engine/inside/measureForms';
export type { OcclusionMap, Readout } from '../engine/inside/occlusion';
export type { MeasuredNetwork, Measurement } from '../engine/measure';
export type { Pace } from '../engine/pace';
export type { DecodedPhoto, PhotoNote, Picture } from '../engine/photo/photo';
export type { PhotoBatch, PhotoFile } from '../engine/photo/photoBatch';
export type { BackendPresence } from '../engine/probe';
export type { RunProgress } from '../engine/progress';
export type { LayerTime, TapValue } from '../engine/session';
export type { WeightFormat } from '../engine/weightFormat';
export type { WeightsSource } from '../engine/weights/weights';

/** One network with its weights; what the worker has loaded for equal requests may be reused. */
export interface NetworkRequest {
  readonly spec: ArchSpec;
  readonly weights: WeightsSource;
}

/** A network that is likely to be run soon, on the backend that is wished for it alone. */
export interface PrepareRequest extends BackendWish {
  readonly spec: ArchSpec;
  /** Null where it has none that are worth loading before they are asked for. */
  readonly weights: WeightsSource | null;
  readonly weightFormat?: WeightFormat;
}

/** `[n,h,w,c]`, n from 1 to 8. */
export type InputShape = readonly [number, number, number, number];

export type RunInput =
  | {
      readonly kind: 'photo';
      readonly photoId: number;
      readonly preprocessing: Preprocessing;
      /** Done to the decoded photo before it is cropped; nothing unless told. */
      readonly perturbation?: Perturbation;
    }
  /** The newest frame of a camera. */
  | { readonly kind: 'frame'; readonly frameId: number; readonly preprocessing: Preprocessing }
  /** Normalised already. */
  | { readonly kind: 'tensor'; readonly data: Float32Array; readonly shape: InputShape };

export interface RunResult {
  /**
   * `[classes]`, or the feature map `[h,w,c]` where the network has no classifier; of several images
   * `[n,...]`; `shape` tells.
   */
  readonly logits: Float32Array;
  readonly shape: readonly number[];
  readonly backend: BackendInfo;
  /** From input upload to logits read back, ms; loading weights is not in it. */
  readonly elapsedMs: number;
  /** Whether the device was at rest before; times of the two are not to be compared. */
  readonly pace: Pace;
  /** By the names asked for, `[n,h,w,c]`. */
  readonly taps: Readonly<Record<string, TapValue>>;
  /** Kernels that were started. */
  readonly dispatches: number;
  /** Activations at their peak, bytes. */
  readonly peakBytes: number;
  /** How the weights lay on the device, and their bytes there. */
  readonly weightFormat: WeightFormat;
  readonly weightBytes: number;
  /** Time of each step in order; null where it was not asked for. */
  readonly perLayer: readonly LayerTime[] | null;
  readonly clock: 'device' | 'wall';
  /** Whether the device was lost on the way and the run done again on a new one. */
  readonly rebuilt: boolean;
}

/** What else a run is to give, and where it is done, for this run alone. */
export interface RunWishes extends BackendWish {
  /** torch's names of modules. */
  readonly taps?: readonly string[];
  readonly timed?: boolean;
  /** How weights lie on a device that can choose; f32 unless told. */
  readonly weightFormat?: WeightFormat;
  /** That nothing is told while it lasts: of many runs each message takes time from the next. */
  readonly quiet?: boolean;
  /** How the worker opens WASM where it has nothing open yet; with all threads unless told. */
  readonly oneThread?: OneThread;
}

/** One image and the network that is looked into, and where that is done. */
export interface LookRequest extends BackendWish {
  readonly network: NetworkRequest;
  /** A photo, or a tensor of one image. */
  readonly input: RunInput;
}

/** A file that the page has, one that was downloaded and kept, or those of a checkpoint that was read. */
export type WeightsFile =
  | CheckpointFile
  | { readonly key: string }
  | { readonly weightsId: number };

/** Each call, what it is asked with and what it answers. */
export interface Calls {
  backend: { request: { readonly forced: BackendName | null }; value: BackendInfo };
  /** What the browser offers; opens nothing. */
  backends: { request: object; value: readonly BackendPresence[] };
  decode: { request: { readonly photo: Blob; readonly name: string }; value: DecodedPhoto };
  /** Inputs of several photos for each preprocessing; nothing of them stays. */
  photoBatch: {
    request: {
      readonly photos: readonly PhotoFile[];
      readonly preprocessings: readonly Preprocessing[];
    };
    value: PhotoBatch;
  };
  /** The crop as torchvision's evaluation transform gives it, before normalising. */
  crop: {
    request: { readonly photoId: number; readonly preprocessing: Preprocessing };
    value: Picture;
  };
  /** A photo as a perturbation leaves it, whole; a large one smaller, as `workingSize` has it. */
  perturb: {
    request: { readonly photoId: number; readonly perturbation: Perturbation };
    value: Picture;
  };
  /** The same as a PNG file. */
  perturbedFile: {
    request: { readonly photoId: number; readonly perturbation: Perturbation };
    value: Blob;
  };
  /** Gives the worker a camera's newest frame, in the place of the one before, which is freed; null: none. Its id. */
  frame: { request: { readonly frame: ImageBitmap | null }; value: number };
  /** Times networks beside each other on one backend. */
  measure: {
    request: {
      readonly networks: readonly NetworkRequest[];
      readonly backend: BackendName | null;
      readonly preferred?: BackendName;
      /** Images at once; 1 unless told. */
      readonly images?: number;
      readonly rounds: number;
      readonly weightFormat?: WeightFormat;
      /** After so long no further round is begun, once there are enough; ms. */
      readonly enoughMs?: number;
    };
    value: Measurement;
  };
  /** Times one block in the paper's forms, on one input and one set of weights. */
  formTimes: {
    request: {
      readonly shape: BlockShape;
      readonly forms: readonly BlockForm[];
      /** Whose block it is, by torch's name, and with what weights; null: random ones. */
      readonly of: { readonly network: NetworkRequest; readonly block: string } | null;
      readonly rounds: number;
      /** After so long no further turn is begun, once there are enough; ms. */
      readonly enoughMs: number;
    } & BackendWish;
    value: FormTimes;
  };
  /** Reads a checkpoint and works out its network; it stays under its id. */
  readWeights: {
    request: {
      readonly files: readonly WeightsFile[];
      readonly part?: string;
      readonly sha256Prefix?: string;
    };
    value: ReadWeights;
  };
  /** What is in a checkpoint that was read, in the file's order. */
  tensors: { request: { readonly weightsId: number }; value: readonly TensorEntry[] };
  /** What a tensor's numbers are like; `name` is the file's. */
  tensorStats: {
    request: { readonly weightsId: number; readonly name: string };
    value: TensorStats;
  };
  /** The filters of a convolution of the first layer as pictures; null for any other tensor. */
  tensorFilters: {
    request: { readonly weightsId: number; readonly name: string };
    value: TensorFilters | null;
  };
  /** A tensor's numbers in float32. */
  tensorValues: {
    request: { readonly weightsId: number; readonly name: string };
    value: Float32Array<ArrayBuffer>;
  };
  /** A checkpoint that was read against another, tensor by tensor; ids of both. */
  diffWeights: {
    request: { readonly a: number; readonly b: number };
    value: readonly TensorDiff[];
  };
  /** A checkpoint that was read as a safetensors file. */
  saveWeights: {
    request: { readonly weightsId: number; readonly format: SavedFormat };
    value: Blob;
  };
  /** Fetches what reads and looks at checkpoints, which may be wanted once the network has gone. */
  readersAhead: { request: object; value: null };
  /** The files at the root of a repository on the Hub, or on a mirror. */
  hubFiles: {
    request: ListingOrder;
    value: readonly HubFile[];
  };
  /** Downloads a file of the Hub, checks it and keeps it. What was cut is gone on with. */
  hubDownload: { request: DownloadOrder; value: DownloadedWeights };
  /** What was downloaded and is kept, parts of interrupted downloads among it. */
  hubKept: { request: object; value: KeptList };
  /** Deletes what is kept under a key; null: everything. */
  hubDelete: { request: { readonly key: string | null }; value: null };
  /** The network as an ONNX file with its weights; `name` is its graph's. */
  onnx: {
    request: { readonly network: NetworkRequest; readonly name: string };
    value: Blob;
  };
  /**
   * Gets ready for runs of a network while nothing else is asked for: compiles what they need and, where
   * the weights are given, loads them. Fails with `cancelled` as soon as anything else is to be done.
   */
  prepare: { request: PrepareRequest; value: null };
  run: {
    request: { readonly network: NetworkRequest; readonly input: RunInput } & RunWishes;
    value: RunResult;
  };
  /** The class activation map of a class, of a network that ends in global average pooling and one fc. */
  cam: { request: LookRequest & { readonly classIndex: number }; value: ClassActivationMap };
  /** What a network answers with a part of one block off: paths by number, all, its branch or its shortcut. */
  ablate: { request: LookRequest & Ablation; value: AblatedAnswer };
  /** What it answers with each path of a block off alone. */
  rankPaths: { request: LookRequest & Pick<Ablation, 'block'>; value: PathRanking };
  /** What changes while a square in the mean colour is moved over the image. */
  occlusion: {
    request: LookRequest & {
      readonly grid: Grid;
      /** Side of the square, px of the network's input. */
      readonly patchPx: number;
      readonly readout: Readout;
    };
    value: OcclusionMap;
  };
}
export type CallName = keyof Calls;

/** Calls that tell how far they are while they last, and can be cancelled. */
export type ToldCall =
  | 'measure'
  | 'formTimes'
  | 'readWeights'
  | 'diffWeights'
  | 'saveWeights'
  | 'hubDownload'
  | 'run'
  | LookCall;
/** Calls that look into a network with one image. */
export type LookCall = 'cam' | 'ablate' | 'rankPaths' | 'occlusion';
/** Calls that can be cancelled, and have nothing to tell. */
export type SilentCall = 'hubFiles' | 'prepare';

/** What a call is asked with: nothing where nothing is to be said. */
export type Asked<K extends CallName> = object extends Calls[K]['request']
  ? []
  : [request: Calls[K]['request']];

/** What a call that lasts tells of itself. */
export type ProgressOf<K extends CallName> = K extends 'hubDownload'
  ? DownloadProgress
  : RunProgress;

export type ToWorker =
  | { [K in CallName]: { readonly id: number; readonly call: K } & Calls[K]['request'] }[CallName]
  | { readonly id: number; readonly call: 'cancel' };

export type FromWorker =
  | { readonly id: number; readonly kind: 'value'; readonly value: Calls[CallName]['value'] }
  | { readonly id: number; readonly kind: 'progress'; readonly progress: ProgressOf<CallName> }
  | { readonly id: number; readonly kind: 'failed'; readonly failure: Failure };
