import { EngineError, type Failure } from '../../core/failure';
import { byFileName, type OfficialWeights } from '../../core/officialWeights';
import { presetOf } from '../../core/presets';
import type { ArchSpec } from '../../core/spec';
import { preprocessingOf } from '../../core/trained';
import type { EnginePort, RunHandle } from '../../worker/enginePort';
import type { ReadWeights, RunProgress, WeightsFile } from '../../worker/protocol';
import { imagenetLabels } from './labels';
import { sameTensors } from './laneWeights';
import type { Labels, LoadedWeights } from './loadedWeights';

/** A checkpoint that is to be read: a file, or the shards of one with their index. */
export interface ReadingOrder {
  /** What it is called on the page. */
  readonly fileName: string;
  readonly files: readonly WeightsFile[];
  /** The entry of a wrapper that is wanted. */
  readonly part?: string;
  /** Official weights that came from the Hub, where their hash was checked on the way. */
  readonly official?: OfficialWeights;
}

/** A checkpoint as it was read, and its weights where they make a network. */
export interface Read {
  readonly file: ReadWeights;
  readonly weights: LoadedWeights | null;
  /** Their class names, where these are still to come; null where they are not. */
  readonly names: Promise<Labels> | null;
}

/** Names come with the page's own files: without them in this time, the weights are more. */
const NAMES_WITHIN_MS = 1000;
const NOTHING_TOLD = { official: null, labels: null } as const;

/** Starts reading a checkpoint. Rejects with an `EngineError` where it can't be read at all. */
export function startReading(
  engine: Pick<EnginePort, 'readWeights'>,
  { fileName, files, part, official }: ReadingOrder,
  onProgress: (progress: RunProgress) => void,
): RunHandle<Read> {
  // A file of torch.hub says in its name what its hash begins with.
  const named = official === undefined ? byFileName(fileName) : undefined;
  const { result, cancel } = engine.readWeights(
    {
      files,
      ...(part !== undefined && { part }),
      ...(named !== undefined && { sha256Prefix: named.sha256Prefix }),
    },
    onProgress,
  );
  const known = official ?? named ?? null;
  return {
    result: result.then((file) => readOf(fileName, file, known)),
    cancel,
  };
}

/** The weights of what was read. Throws why there are none. */
export function weightsOrThrow({ file, weights }: Read): LoadedWeights {
  if (weights !== null) return weights;
  const refusal: Failure = file.refusal ?? { code: 'internal', params: {} };
  throw new EngineError(refusal.code, refusal.params, refusal.nearby);
}

/** Weights answer without their class names where these do not come: they are waited for a moment. */
async function readOf(
  fileName: string,
  file: ReadWeights,
  official: OfficialWeights | null,
): Promise<Read> {
  const { network, refusal: _, ...facts } = file;
  if (network === null) return { file, weights: null, names: null };
  const { normalisation, ...told } = network;
  const beside = normalisation && { ...preprocessingOf(told.spec), ...normalisation };
  const weights = { ...facts, ...told, fileName, ...NOTHING_TOLD, preprocessing: beside };
  if (official === null || !isOf(official, network.spec)) return { file, weights, names: null };
  const { preprocessing } = official;
  const names = imagenetLabels();
  const labels = await inTime(names);
  const named = { ...weights, official, preprocessing, labels };
  return { file, weights: named, names: labels === null ? names : null };
}

/** What a promise gives within a second; null where it fails or takes longer. */
function inTime<T>(promise: Promise<T>): Promise<T | null> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(null), NAMES_WITHIN_MS);
    promise.then(resolve, () => resolve(null)).finally(() => clearTimeout(timer));
  });
}

/** Whatever a repository is called: figures, names and preprocessing are those of its own network alone. */
function isOf({ presetId }: OfficialWeights, spec: ArchSpec): boolean {
  return sameTensors(presetOf(presetId).spec, spec);
}
