import { EngineError } from '../../core/failure';

/** Items that are prepared before their turn: so many and no more, however many there are. */
const AHEAD = 2;

interface Stages<Item, Prepared> {
  readonly prepare: (item: Item) => Promise<Prepared>;
  readonly carryOut: (item: Item, prepared: Prepared, signal: AbortSignal) => Promise<void>;
  readonly signal: AbortSignal;
  /** Items that are carried out at once. */
  readonly inFlight: number;
}

/**
 * Prepares items and carries them out, in their order, the next ones while the last are under way. What fails
 * ends it: what is under way then is aborted. Errors: `cancelled`, those of the stages.
 */
export async function pipeline<Item, Prepared>(
  items: readonly Item[],
  { prepare, carryOut, signal, inFlight }: Stages<Item, Prepared>,
): Promise<void> {
  const ending = new AbortController();
  const end = () => ending.abort();
  signal.addEventListener('abort', end);
  const coming: Promise<Prepared>[] = [];
  const flying: Promise<void>[] = [];
  const prepareOn = (from: number) => {
    for (const item of items.slice(from + coming.length, from + AHEAD + 1)) {
      coming.push(ahead(prepare(item)));
    }
  };
  try {
    for (const [turn, item] of items.entries()) {
      prepareOn(turn);
      const prepared = await orCancelled(coming.shift() as Promise<Prepared>, signal);
      flying.push(ahead(carryOut(item, prepared, ending.signal)));
      if (flying.length === inFlight) await flying.shift();
    }
    await Promise.all(flying);
  } catch (error) {
    end();
    await Promise.allSettled(flying);
    throw error;
  } finally {
    signal.removeEventListener('abort', end);
  }
}

/** Nobody waits yet for what is begun ahead: a failure of it is met when it is its turn. */
function ahead<T>(work: Promise<T>): Promise<T> {
  work.catch(() => undefined);
  return work;
}

async function orCancelled<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  if (signal.aborted) throw new EngineError('cancelled');
  let onAbort: () => void = () => undefined;
  const cancelled = new Promise<never>((_, reject) => {
    onAbort = () => reject(new EngineError('cancelled'));
    signal.addEventListener('abort', onAbort);
  });
  return Promise.race([work, cancelled]).finally(() =>
    signal.removeEventListener('abort', onAbort),
  );
}
