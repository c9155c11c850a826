import type { Preprocessing } from '../../core/trained';
import type { BackendWish, NetworkRequest, WeightFormat } from '../../worker/protocol';
import { backendFor } from '../actions/backends';
import { refusalOn } from '../answerState';
import { nameOf, networkOf } from '../derived';
import type { Lane, LaneId } from '../lanes';
import { answerKey, requestOf } from '../runs';
import { needsSmall, SMALL_LANES, smallName } from '../small';
import type { State } from '../state';
import { OPENING_VIEW } from '../view';
import { preprocessingFor, weightsOf } from '../weights/laneWeights';

/** A network that answers live beside a letter: the lane's own, or the small one in its place. */
export interface LiveNetwork {
  /** Equal where the answers to equal pictures are. */
  readonly key: string;
  readonly name: string;
  readonly isSmall: boolean;
  readonly inputPx: number;
  /** By index of the class; null where no names are known. */
  readonly classes: readonly string[] | null;
  readonly request: NetworkRequest;
  readonly preprocessing: Preprocessing;
  readonly wishes: BackendWish & { readonly weightFormat: WeightFormat };
}

/** Why a lane answers nothing live. */
export type NoLiveNetwork =
  /** Its loaded weights do not fit the network as it is now. */
  | 'rests'
  /** It is too big for this device. */
  | 'refused';

/** What answers live beside a letter, or why nothing does. */
export function liveNetworkOf(state: State, id: LaneId): LiveNetwork | NoLiveNetwork {
  const lane = state.history.present[id];
  if (needsSmall(lane)) return answering(state, SMALL_LANES[id], smallName(id), true);
  if (refusalOn(networkOf(lane.drawn), state.backend) !== null) return 'refused';
  return answering(state, lane, nameOf(lane).label, false);
}

function answering(
  state: State,
  lane: Lane,
  name: string,
  isSmall: boolean,
): LiveNetwork | NoLiveNetwork {
  const weights = weightsOf(lane);
  if (weights === null) return 'rests';
  const network = networkOf(lane.drawn);
  const preprocessing = preprocessingFor(lane);
  const lanes = isSmall ? SMALL_LANES : state.history.present;
  const { weightFormat } = isSmall ? OPENING_VIEW : state.view;
  return {
    key: [network.key, answerKey(weights, preprocessing), weightFormat].join('|'),
    name,
    isSmall,
    inputPx: lane.drawn.inputPx,
    classes: weights.classes,
    request: requestOf({ network, weights }),
    preprocessing,
    wishes: { ...backendFor(state, lanes), weightFormat },
  };
}
