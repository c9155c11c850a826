import { EngineError } from '../../core/failure';
import { failureOf } from '../../core/failureOf';
import { HUB, hubBase } from '../../core/hub';
import type { OfficialWeights } from '../../core/officialWeights';
import type { EnginePort } from '../../worker/enginePort';
import type { DownloadProgress, HubFile, KeptList } from '../../worker/protocol';
import type { LaneId } from '../lanes';
import { keepIn, localStorageOrNone } from '../localStorageOrNone';
import type { GetState, SetState } from '../state';
import type { Download } from './download';
import { laneWork, type Turn, unlessCancelled } from './laneWork';
import type { ReadingOrder } from './reading';

/** The file of a repository that is taken: the same tensors as in the others, and nothing to run. */
const FILE = 'model.safetensors';
const STORED_BASE = 'cardinal.hub';

/** What the page does with the Hub; nothing of it asks the network before the user does. */
export interface HubWork {
  /** Gets official weights, from what is kept where they are there; null after a failure, which is told, or a cancel. */
  get(id: LaneId, official: OfficialWeights): Promise<ReadingOrder | null>;
  learnKept(): Promise<void>;
  /** Deletes what is kept under a key; null: everything. */
  deleteKept(key: string | null): Promise<void>;
  /** Takes a mirror's base URL, or the Hub's for an empty text; false where it is none. */
  setBase(text: string): boolean;
}

/** The Hub's work for a store. */
export function createHub(engine: EnginePort, set: SetState, get: GetState): HubWork {
  // What is set here holds, also where the browser does not keep it.
  let chosen: string | null | undefined;
  const baseNow = () => (chosen === undefined ? storedBase() : chosen);
  const learn = async () => {
    const kept = await engine.hubKept();
    set({ kept, hubBase: baseNow() });
  };
  const tell = (error: unknown, subject: string) => {
    const failure = failureOf(error);
    if (failure.code !== 'cancelled') get().notify({ kind: 'failure', failure, subject });
  };
  const learnKept = () => learn().catch((error) => tell(error, 'Hub'));
  return {
    get: async (id, official) => {
      const slots = {
        shown: () => get().downloads,
        show: (place: LaneId, download: Download | null) =>
          set(({ downloads }) => ({ downloads: { ...downloads, [place]: download } })),
      };
      try {
        return await laneWork(slots, id, { official }, async (turn) => {
          // It lasts until the list has it, so that what the page offers next is so.
          const key = await keyOf(engine, get().kept, official, turn, baseNow()).finally(learnKept);
          return { fileName: official.hubRepo, files: [{ key }], official };
        });
      } catch (error) {
        tell(error, official.hubRepo);
        return null;
      }
    },
    learnKept,
    deleteKept: async (key) => {
      try {
        await engine.hubDelete({ key });
      } catch (error) {
        tell(error, 'Hub');
      }
      await learnKept();
    },
    setBase: (text) => {
      const base = text.trim() === '' ? HUB : hubBase(text);
      if (base === null) return false;
      chosen = base === HUB ? null : base;
      set({ hubBase: chosen });
      keepIn(localStorageOrNone(), STORED_BASE, base);
      return true;
    },
  };
}

/** The mirror that was set, maybe in an earlier visit; null for the Hub itself. */
function storedBase(): string | null {
  const base = hubBase(localStorageOrNone().getItem(STORED_BASE) ?? '');
  return base === HUB ? null : base;
}

/**
 * The key under which official weights are kept, downloaded where they are not there yet. Those that the
 * page shows as kept are not asked for elsewhere when they are gone: no request was spoken of.
 */
async function keyOf(
  engine: EnginePort,
  shown: KeptList | null,
  official: OfficialWeights,
  { signal, onProgress }: Turn<DownloadProgress>,
  mirror: string | null,
): Promise<string> {
  const found = keptKey(await engine.hubKept(), official);
  if (found !== null) return found;
  const gone = shown && keptKey(shown, official);
  if (gone !== null) throw new EngineError('hub-not-kept', { key: gone });
  const base = mirror ?? HUB;
  const repo = official.hubRepo;
  const { path, bytes, sha256 } = await listed(engine, base, repo, signal);
  const order = { base, repo, file: path, expected: { bytes, sha256 } };
  return (await unlessCancelled(() => engine.hubDownload(order, onProgress), signal)).key;
}

/** The key of official weights that are kept whole; null where they are not. */
export function keptKey({ files }: KeptList, { hubRepo }: OfficialWeights): string | null {
  const found = files.find(
    ({ whole, source }) => whole && source?.repo === hubRepo && source.file === FILE,
  );
  return found?.key ?? null;
}

/** The file as the Hub lists it. */
async function listed(
  engine: EnginePort,
  base: string,
  repo: string,
  signal: AbortSignal,
): Promise<HubFile> {
  const files = await unlessCancelled(() => engine.hubFiles({ base, repo }), signal);
  const file = files.find(({ path }) => path === FILE);
  if (file === undefined) throw new EngineError('hub-not-found', { repo, file: FILE, status: 0 });
  return file;
}
