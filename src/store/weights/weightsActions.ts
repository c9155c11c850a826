import type { EnginePort } from '../../worker/enginePort';
import { step } from '../history';
import { type Lane, type LaneId, NO_CHOICES, whereIs } from '../lanes';
import { orTold } from '../orTold';
import type { GetState, SetState, State } from '../state';
import type { HubWork } from './hub';

const HUB_NAME = 'Hub';

/** Weights of files and of the Hub, and what comes with them. */
export type WeightsActions = Pick<
  State,
  | 'loadWeights'
  | 'loadOrThrow'
  | 'placeWeights'
  | 'putWeights'
  | 'cancelReading'
  | 'getOfficial'
  | 'cancelDownload'
  | 'learnKept'
  | 'readersAhead'
  | 'deleteKept'
  | 'setHubBase'
  | 'dropWeights'
  | 'choose'
  | 'nameClasses'
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
  let hubWork: HubWork | null = null;
  const hub = async () => {
    const { createHub } = await import('./hub');
    hubWork ??= createHub(engine, set, get);
    return hubWork;
  };
  /** What these say of themselves they tell; that they did not come is told here. */
  const told = <T>(subject: string, work: () => Promise<T>) => orTold(get(), subject, work);
  return {
    loadWeights: async (id, order, since = get().history.present) => {
      await told(order.fileName, async () => (await loading()).load(id, order, since));
      onNetworks();
    },
    loadOrThrow: async (id, order) => {
      const since = get().history.present;
      const lane = await (await loading()).loadOrThrow(id, order, since);
      onNetworks();
      return lane;
    },
    placeWeights: async (orders) => {
      const since = get().history.present;
      const subject = orders[0]?.fileName ?? '';
      await told(subject, async () => (await loading()).place(orders, since));
      onNetworks();
    },
    putWeights: async (id, weights) => {
      await told(weights.fileName, async () => (await loading()).put(id, weights));
      onNetworks();
    },
    cancelReading: (id) => get().readings[id]?.cancel(),
    getOfficial: async (id, official) => {
      const since = get().history.present;
      const order = await told(official.hubRepo, async () => {
        const { get: download } = await hub();
        return download(whereIs(since[id], get().history.present) ?? id, official);
      });
      if (order !== null) await get().loadWeights(id, order, since);
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
    nameClasses: async (id, fetched) => {
      const { identity, weights } = get().history.present[id];
      const labels = await told(weights?.fileName ?? '', () => fetched);
      if (labels === null) return;
      const place = whereIs({ identity }, get().history.present);
      // Names are of the weights that they were asked for.
      if (place === null || get().history.present[place].weights !== weights) return;
      get().choose(place, { labels });
    },
    saveWeights: (...order) =>
      told(get().history.present[order[0]].weights?.fileName ?? '', async () =>
        (await import('./saving')).saveWeights(engine, get, ...order),
      ),
  };
}
