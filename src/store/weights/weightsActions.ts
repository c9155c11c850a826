import type { EnginePort } from '../../worker/enginePort';
import { step } from '../history';
import { type Lane, type LaneId, NO_CHOICES } from '../lanes';
import { orTold } from '../orTold';
import type { GetState, SetState, State } from '../state';

const HUB_NAME = 'Hub';

/** Weights of files and of the Hub, and what comes with them. */
export type WeightsActions = Pick<
  State,
  | 'loadWeights'
  | 'loadOrThrow'
  | 'placeWeights'
  | 'cancelReading'
  | 'getOfficial'
  | 'cancelDownload'
  | 'learnKept'
  | 'readersAhead'
  | 'deleteKept'
  | 'setHubBase'
  | 'dropWeights'
  | 'choose'
  | 'saveWeights'
>;

/** The weights of a store; `onNetworks` is called after whole networks were put in place. */
export function createWeights(
  engine: EnginePort,
  set: SetState,
  get: GetState,
  onNetworks: () => void,
): WeightsActions {
  const changeLane = (id: LaneId, change: (lane: Lane) => Lane) => {
    set(({ history }) => {
      const lanes = history.present;
      return { history: step(history, { ...lanes, [id]: change(lanes[id]) }) };
    });
    onNetworks();
  };
  // Who loads no weights needs none of it.
  const loading = async () => (await import('./loading')).createLoading(engine, set, get);
  const hub = async () => (await import('./hub')).createHub(engine, set, get);
  /** What these say of themselves they tell; that they did not come is told here. */
  const told = <T>(subject: string, work: () => Promise<T>) => orTold(get(), subject, work);
  return {
    loadWeights: async (id, order) => {
      await told(order.fileName, async () => (await loading()).load(id, order));
      onNetworks();
    },
    loadOrThrow: async (id, order) => {
      const weights = await (await loading()).loadOrThrow(id, order);
      onNetworks();
      return weights;
    },
    placeWeights: async (orders) => {
      const subject = orders[0]?.fileName ?? '';
      await told(subject, async () => (await loading()).place(orders));
      onNetworks();
    },
    cancelReading: (id) => get().readings[id]?.cancel(),
    getOfficial: async (id, official) => {
      const order = await told(official.hubRepo, async () => (await hub()).get(id, official));
      if (order !== null) await get().loadWeights(id, order);
    },
    cancelDownload: (id) => get().downloads[id]?.cancel(),
    learnKept: async () => void (await told(HUB_NAME, async () => (await hub()).learnKept())),
    readersAhead: async () => void (await engine.readersAhead()),
    deleteKept: async (key) =>
      void (await told(HUB_NAME, async () => (await hub()).deleteKept(key))),
    setHubBase: async (text) =>
      (await told(HUB_NAME, async () => (await hub()).setBase(text))) ?? false,
    dropWeights: (id) =>
      changeLane(id, (lane) => ({ ...lane, weights: null, choices: NO_CHOICES })),
    choose: (id, change) =>
      changeLane(id, (lane) => ({ ...lane, choices: { ...lane.choices, ...change } })),
    saveWeights: (...order) =>
      told(get().history.present[order[0]].weights?.fileName ?? '', async () =>
        (await import('./saving')).saveWeights(engine, get, ...order),
      ),
  };
}
