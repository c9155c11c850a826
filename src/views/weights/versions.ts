import { type OfficialWeights, officialWeightsFor } from '../../core/officialWeights';
import { defaultPair, sameRecipe, type WeightsPair } from '../../core/recipes';
import { nameOf } from '../../store/derived';
import type { Lane, LaneId, Lanes } from '../../store/lanes';
import type { State } from '../../store/state';
import { fitsLoaded } from '../../store/weights/laneWeights';
import { officialWantedOf } from '../../store/weights/wanted';

/** What a user picked of the official weights; it counts while the network is the one that they are for. */
export type Picks = Readonly<Record<LaneId, OfficialWeights | null>>;

/** The official weights that answer for a lane. */
export function officialOf(lane: Lane): OfficialWeights | null {
  return fitsLoaded(lane) ? (lane.weights?.official ?? null) : null;
}

/**
 * The official weights that are chosen: picked, else under way, else those that answer, else those
 * that the link was made with. Where nothing of it speaks for a network, the recipe is the other one's; for both, the one that both have.
 */
export function chosenPair(lanes: Lanes, downloads: State['downloads'], picks: Picks): WeightsPair {
  const a = spoken('a', lanes, downloads, picks);
  const b = spoken('b', lanes, downloads, picks);
  if (a === null && b === null) return defaultPair(presetId(lanes.a), presetId(lanes.b));
  return { a: a ?? likeOther(lanes.a, b), b: b ?? likeOther(lanes.b, a) };
}

function spoken(id: LaneId, lanes: Lanes, downloads: State['downloads'], picks: Picks) {
  const own = officialWeightsFor(presetId(lanes[id]));
  const told = [
    picks[id],
    downloads[id]?.official ?? null,
    officialOf(lanes[id]),
    officialWantedOf(lanes[id]),
  ];
  return told.find((each) => each !== null && own.includes(each)) ?? null;
}

function likeOther(lane: Lane, other: OfficialWeights | null): OfficialWeights | null {
  const own = officialWeightsFor(presetId(lane));
  return own.find((each) => other !== null && sameRecipe(each, other)) ?? own[0] ?? null;
}

function presetId(lane: Lane): string {
  return nameOf(lane).presetId;
}
