import { backendFor } from '../actions/backends';
import { refusalOn } from '../answerState';
import { nameOf, networkOf } from '../derived';
import { LANES, type Lane, type LaneId } from '../lanes';
import { answerKey, requestOf } from '../runs';
import { needsSmall, SMALL_LANES, smallName } from '../small';
import type { State } from '../state';
import { OPENING_VIEW } from '../view';
import { preprocessingFor, weightsOf } from '../weights/laneWeights';
import type { LiveNetwork } from './states';

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

/** What the answers of both lanes depend on: where it is another, they are asked anew. */
export function liveKey(state: State): string {
  return LANES.map((id) => {
    const network = liveNetworkOf(state, id);
    return typeof network === 'string' ? network : network.key;
  }).join(' ');
}
