import { EngineError } from '../../core/failure';
import { byFileName, type OfficialWeights } from '../../core/officialWeights';
import { presetOf } from '../../core/presets';
import type { ArchSpec } from '../../core/spec';
import type { EnginePort, RunHandle } from '../../worker/enginePort';
import type { ReadWeights, RunProgress, WeightsFile } from '../../worker/protocol';
import { imagenetLabels } from './labels';
import { sameTensors } from './laneWeights';
import type { LoadedWeights } from './loadedWeights';

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
}

const NOTHING_TOLD = { official: null, preprocessing: null, labels: null } as const;

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
    result: result.then(async (file) => ({
      file,
      weights: await loadedOf(fileName, file, known),
    })),
    cancel,
  };
}

/** The weights of what was read. Throws why there are none. */
export function weightsOrThrow({ file, weights }: Read): LoadedWeights {
  if (weights !== null) return weights;
  const { code, params } = file.refusal ?? { code: 'internal', params: {} };
  throw new EngineError(code, params);
}

async function loadedOf(
  fileName: string,
  { network, refusal: _, ...file }: ReadWeights,
  official: OfficialWeights | null,
): Promise<LoadedWeights | null> {
  if (network === null) return null;
  const weights = { ...file, ...network, fileName, ...NOTHING_TOLD };
  if (official === null || !isOf(official, network.spec)) return weights;
  const { preprocessing } = official;
  return { ...weights, official, preprocessing, labels: await imagenetLabels() };
}

/** Whatever a repository is called: figures, names and preprocessing are those of its own network alone. */
function isOf({ presetId }: OfficialWeights, spec: ArchSpec): boolean {
  return sameTensors(presetOf(presetId).spec, spec);
}
