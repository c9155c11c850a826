import type { Refusal } from '../core/runnable';
import { refusalOn } from './answerState';
import { nameOf } from './derived';
import type { LaneId } from './lanes';
import type { ActiveLook, AnsweredLook, FailedLook, LookAt, LookKind, Looks } from './looks';
import { type Subject, subjectOf } from './runs';
import { needsSmall, smallSubject } from './small';
import type { State } from './state';
import { weightsOf } from './weights/laneWeights';

/** What a look into a lane is of now: null without a photo, and where the network asked for has no weights. */
export function lookSubject(
  { history, photo }: Pick<State, 'history' | 'photo'>,
  id: LaneId,
  of: LookAt,
): Subject | null {
  const lane = history.present[id];
  if (of === 'small') return photo !== null && needsSmall(lane) ? smallSubject(id, photo) : null;
  if (weightsOf(lane) === null) return null;
  return subjectOf(lane, nameOf(lane).label, photo?.photoId);
}

/** What a view of one kind of look shows. `last` is the answer before, which may stay in sight. */
export type LookState<K extends LookKind> =
  /** No photo yet. */
  | { readonly kind: 'empty' }
  | { readonly kind: 'no-weights' }
  /** Too big for this device. */
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  /** Nothing was asked yet. */
  | { readonly kind: 'ready' }
  | {
      readonly kind: 'running';
      readonly active: ActiveLook<K>;
      readonly last: AnsweredLook<K> | null;
    }
  | {
      readonly kind: 'failed';
      readonly failed: FailedLook<K>;
      readonly last: AnsweredLook<K> | null;
    }
  | { readonly kind: 'answer'; readonly answered: AnsweredLook<K> };

/** The state of one kind of look into a lane's own network, or the small one beside it. */
export function lookState<K extends LookKind>(
  state: Pick<State, 'history' | 'photo' | 'backend' | 'looks'>,
  id: LaneId,
  kind: K,
  of: LookAt = 'own',
): LookState<K> {
  if (state.photo === null) return { kind: 'empty' };
  const subject = lookSubject(state, id, of);
  if (subject === null) return { kind: 'no-weights' };
  const { active, answered, failed } = state.looks[id][kind] as Looks<K>;
  const last = answered?.of === of ? answered : null;
  if (active?.of === of) return { kind: 'running', active, last };
  if (failed?.of === of) return { kind: 'failed', failed, last };
  if (last !== null) return { kind: 'answer', answered: last };
  const refusal = refusalOn(subject.network, state.backend);
  return refusal === null ? { kind: 'ready' } : { kind: 'refused', refusal };
}
