import { freshId } from '../../core/freshId';
import type { PhotoAnswer } from './photoAnswer';

/** Answers of one network by the photo's key. */
export type AnswersByPhoto = ReadonlyMap<string, PhotoAnswer>;

/** Answers that outlast the page. */
export interface KeptAnswers {
  /** Those of a network by its key. */
  load(network: string): Promise<AnswersByPhoto>;
  /** Keeps answers that are new, together. Resolves to whether they will be there after a reload. */
  keep(network: string, answers: AnswersByPhoto): Promise<boolean>;
  count(): Promise<number>;
  forget(): Promise<void>;
}

const DATABASE = 'cardinal-many-photos';
/** In the first version each answer was a record, and to write it took as long as to read its photo. */
const VERSION = 2;
const TABLE = 'answers';
/** Where the answers lie that were handed over together. */
type RecordKey = readonly [network: string, answers: number, id: number];
type Kept = readonly (readonly [photo: string, answer: PhotoAnswer])[];

/** Answers in IndexedDB; where the browser has none, as in some private windows, they last as long as the page. */
export function createKeptAnswers(factory: IDBFactory | undefined): KeptAnswers {
  const memory = new Map<string, Map<string, PhotoAnswer>>();
  let opening: Promise<IDBDatabase> | null = null;
  const table = async (mode: IDBTransactionMode): Promise<IDBObjectStore> => {
    if (factory === undefined) throw new Error('no database in this browser');
    opening ??= open(factory);
    return (await opening).transaction(TABLE, mode).objectStore(TABLE);
  };
  const ofNetwork = (network: string) => {
    const known = memory.get(network) ?? new Map<string, PhotoAnswer>();
    memory.set(network, known);
    return known;
  };
  return {
    async load(network) {
      const answers = ofNetwork(network);
      try {
        const range = IDBKeyRange.bound([network], [network, []]);
        const records = await settled<Kept[]>((await table('readonly')).getAll(range));
        for (const [photo, answer] of records.flat()) answers.set(photo, answer);
      } catch {
        // What memory has is then all there is.
      }
      return answers;
    },
    async keep(network, fresh) {
      const answers = ofNetwork(network);
      for (const [photo, answer] of fresh) answers.set(photo, answer);
      try {
        const store = await table('readwrite');
        const key: RecordKey = [network, fresh.size, freshId()];
        store.put([...fresh] satisfies Kept, key as unknown as IDBValidKey);
        await ended(store.transaction);
        return true;
      } catch {
        return false;
      }
    },
    async count() {
      const inMemory = [...memory.values()].reduce((sum, { size }) => sum + size, 0);
      try {
        const keys = await settled((await table('readonly')).getAllKeys());
        return (keys as unknown as RecordKey[]).reduce((sum, [, answers]) => sum + answers, 0);
      } catch {
        return inMemory;
      }
    },
    async forget() {
      memory.clear();
      const store = await table('readwrite').catch(() => null);
      if (store !== null) await settled(store.clear());
    },
  };
}

async function open(factory: IDBFactory): Promise<IDBDatabase> {
  const request = factory.open(DATABASE, VERSION);
  request.onupgradeneeded = () => {
    const { result } = request;
    if (result.objectStoreNames.contains(TABLE)) result.deleteObjectStore(TABLE);
    result.createObjectStore(TABLE);
  };
  return settled(request);
}

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

function ended(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
  });
}
