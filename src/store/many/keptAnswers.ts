import type { PhotoAnswer } from './photoAnswer';

/** Answers of one network by the photo's key. */
export type AnswersByPhoto = ReadonlyMap<string, PhotoAnswer>;

/** Answers that outlast the page. */
export interface KeptAnswers {
  /** Those of a network by its key. */
  load(network: string): Promise<AnswersByPhoto>;
  /** Resolves to whether they will be there after a reload. */
  keep(network: string, answers: AnswersByPhoto): Promise<boolean>;
  count(): Promise<number>;
  forget(): Promise<void>;
}

const DATABASE = 'cardinal-many-photos';
const TABLE = 'answers';

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
        const store = await table('readonly');
        const [keys, values] = await Promise.all([
          settled(store.getAllKeys(range)),
          settled<PhotoAnswer[]>(store.getAll(range)),
        ]);
        keys.forEach((key, at) => {
          const value = values[at];
          if (Array.isArray(key) && value !== undefined) answers.set(String(key[1]), value);
        });
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
        for (const [photo, answer] of fresh) store.put(answer, [network, photo]);
        await ended(store.transaction);
        return true;
      } catch {
        return false;
      }
    },
    async count() {
      const inMemory = [...memory.values()].reduce((sum, { size }) => sum + size, 0);
      try {
        return await settled((await table('readonly')).count());
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
  const request = factory.open(DATABASE, 1);
  request.onupgradeneeded = () => request.result.createObjectStore(TABLE);
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
