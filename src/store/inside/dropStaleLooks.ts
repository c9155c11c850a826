import type { StoreApi } from 'zustand';
import { areSwapped, LANES, type LaneId } from '../lanes';
import { lookSubject } from '../lookState';
import {
  type AllLooks,
  type Asked,
  LOOK_KINDS,
  type LookKind,
  type Looks,
  withLooks,
} from '../looks';
import type { State } from '../state';

/** Keeps looks with their networks through a swap, and drops what is of another network, weights or photo. */
export function dropStaleLooks(store: StoreApi<State>): void {
  store.subscribe((state, before) => {
    const lanes = state.history.present;
    if (lanes === before.history.present && state.photo === before.photo) return;
    const { a, b } = state.looks;
    const placed = areSwapped(before.history.present, lanes) ? { a: b, b: a } : { a, b };
    const kept = LANES.reduce(
      (looks, id) => LOOK_KINDS.reduce((all, kind) => withCurrent(all, state, id, kind), looks),
      placed as AllLooks,
    );
    const stale = LOOK_KINDS.flatMap((kind) =>
      LANES.flatMap((id) => {
        const { active } = placed[id][kind];
        return active === null || kept[id][kind].active !== null ? [] : [active];
      }),
    );
    if (LANES.some((id) => kept[id] !== state.looks[id])) store.setState({ looks: kept });
    for (const active of stale) active.cancel();
  });
}

function withCurrent<K extends LookKind>(
  looks: AllLooks,
  state: State,
  id: LaneId,
  kind: K,
): AllLooks {
  const { active, answered, failed } = looks[id][kind] as Looks<K>;
  const current = <T extends Asked<K>>(asked: T | null): T | null =>
    asked !== null && lookSubject(state, id, asked.of)?.key === asked.subject.key ? asked : null;
  const kept = { active: current(active), answered: current(answered), failed: current(failed) };
  const isSame = kept.active === active && kept.answered === answered && kept.failed === failed;
  return isSame ? looks : withLooks(looks, id, kind, () => kept);
}
