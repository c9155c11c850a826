import type { EnginePort } from '../../worker/enginePort';
import { step } from '../history';
import { type Lane, type LaneId, NO_CHOICES } from '../lanes';
import type { GetState, SetState, State } from '../state';

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
  const loading = async () => (await import('../weights/loading')).createLoading(engine, set, get);
  const hub = async () => (await import('../weights/hub')).createHub(engine, set, get);
  return {
    loadWeights: async (id, order) => {
      await (await loading()).load(id, order);
      onNetworks();
    },
    loadOrThrow: async (id, order) => {
      const weights = await (await loading()).loadOrThrow(id, order);
      onNetworks();
      return weights;
    },
    placeWeights: async (orders) => {
      await (await loading()).place(orders);
      onNetworks();
    },
    cancelReading: (id) => get().readings[id]?.cancel(),
    getOfficial: async (id, official) => {
      const order = await (await hub()).get(id, official);
      if (order !== null) await get().loadWeights(id, order);
    },
    cancelDownload: (id) => get().downloads[id]?.cancel(),
    learnKept: async () => (await hub()).learnKept(),
    deleteKept: async (key) => (await hub()).deleteKept(key),
    setHubBase: async (text) => (await hub()).setBase(text),
    dropWeights: (id) =>
      changeLane(id, (lane) => ({ ...lane, weights: null, choices: NO_CHOICES })),
    choose: (id, change) =>
      changeLane(id, (lane) => ({ ...lane, choices: { ...lane.choices, ...change } })),
    saveWeights: async (...order) =>
      (await import('../weights/saving')).saveWeights(engine, get, ...order),
  };
}
