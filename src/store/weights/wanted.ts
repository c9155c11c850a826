import { OFFICIAL_WEIGHTS, type OfficialWeights } from '../../core/officialWeights';
import { presetOf } from '../../core/presets';
import type { History } from '../history';
import type { Lane, LaneId, Lanes } from '../lanes';
import type { CardinalStore } from '../state';
import { keptKey } from './hub';
import { sameTensors, wantedOf } from './laneWeights';
import type { WantedWeights } from './loadedWeights';

/** The official weights that a lane's link wants, while they fit its network; else null. */
export function officialWantedOf(lane: Lane): OfficialWeights | null {
  const wanted = wantedOf(lane);
  return wanted === null ? null : (officialWanted(wanted) ?? null);
}

/** Undefined where none of that name fit the network. */
function officialWanted({ name, spec }: WantedWeights): OfficialWeights | undefined {
  return OFFICIAL_WEIGHTS.find(
    (each) => each.name === name && sameTensors(presetOf(each.presetId).spec, spec),
  );
}

/** A history in which no step wants these any more: neither undo nor redo brings the offer back. */
export function withoutWanted(history: History, wanted: WantedWeights | null): History {
  if (wanted === null) return history;
  const settled = (lanes: Lanes): Lanes =>
    lanes.a.wanted !== wanted && lanes.b.wanted !== wanted
      ? lanes
      : { a: laneWithout(lanes.a, wanted), b: laneWithout(lanes.b, wanted) };
  return {
    ...history,
    present: settled(history.present),
    past: history.past.map(settled),
    future: history.future.map(settled),
  };
}

/** Goes on without what the link wants. */
export function declineWanted(store: CardinalStore, wanted: WantedWeights): void {
  store.setState(({ history }) => ({ history: withoutWanted(history, wanted) }));
}

const opened = new WeakMap<WantedWeights, Promise<void>>();

/**
 * Loads what a lane's link wants where this browser has it, once; nothing is asked of the network.
 * What no official weights fit is reported as any other part of the link. Resolves when there is
 * nothing more to wait for.
 */
export function openWanted(store: CardinalStore, id: LaneId): Promise<void> {
  const { wanted } = store.getState().history.present[id];
  if (wanted === null) return Promise.resolve();
  const started = opened.get(wanted) ?? open(store, id, wanted);
  opened.set(wanted, started);
  return started;
}

async function open(store: CardinalStore, id: LaneId, wanted: WantedWeights): Promise<void> {
  const official = officialWanted(wanted);
  const { notify, learnKept, loadWeights } = store.getState();
  if (official === undefined) {
    declineWanted(store, wanted);
    notify({ kind: 'link-field', field: `${id}.weights`, value: wanted.name });
    return;
  }
  await learnKept();
  const { kept, history } = store.getState();
  const key = kept === null ? null : keptKey(kept, official);
  // Others may have come by now, or another network.
  if (key === null || wantedOf(history.present[id]) !== wanted) return;
  await loadWeights(id, { fileName: official.hubRepo, files: [{ key }], official });
}

function laneWithout(lane: Lane, wanted: WantedWeights): Lane {
  return lane.wanted === wanted ? { ...lane, wanted: null } : lane;
}
