import type { EnginePort } from '../../worker/enginePort';
import type { BackendInfo, BackendWish, RunResult, WeightFormat } from '../../worker/protocol';
import { nameOf, networkOf } from '../derived';
import { LANES, type Lane, type LaneId, type Lanes } from '../lanes';
import { answerKey, requestOf } from '../runs';
import { needsSmall, SMALL_LANES, smallName } from '../small';
import { preprocessingFor, weightsOf } from '../weights/laneWeights';
import type { ManySubject, ManySubjects } from './subject';

/** Who answers for each lane; null where one has loaded weights that do not fit its network as it is now. */
export function manySubjects(lanes: Lanes): Readonly<Record<LaneId, ManySubject | null>> {
  const of = (id: LaneId) => {
    const lane = lanes[id];
    if (!needsSmall(lane)) return subjectOf(lane, nameOf(lane).label, null);
    return subjectOf(SMALL_LANES[id], smallName(id), nameOf(lane).label);
  };
  return { a: of('a'), b: of('b') };
}

/** Both, or null where one of them has nothing to answer with. */
export function bothOf({
  a,
  b,
}: Readonly<Record<LaneId, ManySubject | null>>): ManySubjects | null {
  return a === null || b === null ? null : { a, b };
}

/** Whether answers of the one are answers of the other. */
export function sameSubjects(one: ManySubjects | null, other: ManySubjects | null): boolean {
  return LANES.every((id) => one?.[id].key === other?.[id].key);
}

function subjectOf(lane: Lane, name: string, inPlaceOf: string | null): ManySubject | null {
  const weights = weightsOf(lane);
  if (weights === null) return null;
  const network = networkOf(lane.drawn);
  const preprocessing = preprocessingFor(lane);
  return {
    key: `${network.key}|${answerKey(weights, preprocessing)}`,
    name,
    inPlaceOf,
    request: requestOf({ network, weights }),
    preprocessing,
    classCount: lane.drawn.classes,
    classes: weights.classes,
  };
}

/** Where and how networks are run. */
export interface ManyWish extends BackendWish {
  readonly weightFormat: WeightFormat;
}

const TOLD_LOGITS = 40;

/**
 * What a network's answers are kept under, and which backend gave one. Loaded weights have no name that outlasts the page, and a file's
 * name and length do not tell what is in it: so the answer to one made-up image is part of the key.
 */
export async function keptKey(
  { request, preprocessing }: ManySubject,
  wish: ManyWish,
  run: (request: Parameters<EnginePort['run']>[0]) => Promise<RunResult>,
): Promise<{ readonly key: string; readonly backend: BackendInfo }> {
  const { inputPx } = request.spec;
  const data = Float32Array.from({ length: inputPx * inputPx * 3 }, (_, at) => Math.sin(at / 7));
  const input = { kind: 'tensor', data, shape: [1, inputPx, inputPx, 3] } as const;
  const { logits, backend, weightFormat } = await run({ network: request, input, ...wish });
  const told = [...logits.subarray(0, TOLD_LOGITS)].map((logit) => logit.toPrecision(4));
  const seen = JSON.stringify([preprocessing, backend.name, weightFormat]);
  return { key: `${JSON.stringify(request.spec)} ${seen} ${told}`, backend };
}
