import { EngineError } from '../../core/failure';
import { isHubFile } from '../../core/hub';
import { PATIENCE, type Patience } from './backOff';
import type { DownloadHooks } from './downloadProgress';
import { baseOf, repoOf } from './listing';
import { type DownloadedWeights, WeightsStore } from './weightsStore';

/** A file as the listing told of it. */
export interface DownloadOrder {
  readonly base: string;
  readonly repo: string;
  readonly file: string;
  /** `sha256` is null where the listing has none: such a file is not downloaded. */
  readonly expected: { readonly bytes: number; readonly sha256: string | null };
  /** Other waits than usual, for tests and scripts. */
  readonly patience?: Partial<Patience>;
}

/** What was downloaded, for the whole worker. */
export const weightsStore = new WeightsStore();

/**
 * Downloads a file of the Hub into the store. Errors: those of `HubFailureCode`, `cancelled`.
 */
export async function downloadWeights(
  { base, repo, file, expected, patience }: DownloadOrder,
  hooks: DownloadHooks,
): Promise<DownloadedWeights> {
  if (!isHubFile(file)) throw new EngineError('hub-bad-address', { file });
  const { bytes, sha256 } = expected;
  // The hash names the file that is kept, so it is looked at before it is one.
  if (sha256 === null || !/^[0-9a-f]{64}$/.test(sha256)) {
    throw new EngineError('hub-no-checksum', { file });
  }
  const wanted = { base: baseOf(base), repo: repoOf(repo), file, bytes, sha256 };
  return weightsStore.download(wanted, hooks, { ...PATIENCE, ...patience });
}
