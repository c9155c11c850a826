import type { EnginePort, RunHandle } from '../../worker/enginePort';
import type { BackendWish, LookRequest, RunProgress } from '../../worker/protocol';
import type { Asked, LayerMap, LookAnswers, LookKind, QuestionOf } from '../looks';
import { inputOf, requestOf } from '../runs';

type Tell = (progress: RunProgress) => void;
type Ask<K extends LookKind> = (
  engine: EnginePort,
  request: LookRequest,
  question: QuestionOf<K>,
  tell: Tell,
) => RunHandle<LookAnswers[K]>;

const ASK: { readonly [K in LookKind]: Ask<K> } = {
  map: layerMap,
  cam: (engine, request, { classIndex }, tell) => engine.cam({ ...request, classIndex }, tell),
  ablation: (engine, request, { block, off }, tell) =>
    engine.ablate({ ...request, block, off }, tell),
  ranking: (engine, request, { block }, tell) => engine.rankPaths({ ...request, block }, tell),
  occlusion: (engine, request, { grid, patchPx, readout }, tell) =>
    engine.occlusion({ ...request, grid, patchPx, readout }, tell),
};

/** Asks the engine. */
export function ask<K extends LookKind>(
  engine: EnginePort,
  { subject, question }: Asked<K>,
  wish: BackendWish,
  tell: Tell,
): RunHandle<LookAnswers[K]> {
  const request = { network: requestOf(subject), input: inputOf(subject), ...wish };
  // The table holds at each kind what asks that kind, which TypeScript can't follow by a variable.
  const how = ASK[question.kind] as unknown as Ask<K>;
  return how(engine, request, question, tell);
}

/** A run that reads one layer back beside the logits. */
function layerMap(
  engine: EnginePort,
  request: LookRequest,
  { layer }: QuestionOf<'map'>,
  tell: Tell,
): RunHandle<LayerMap> {
  const { result, cancel } = engine.run({ ...request, taps: [layer] }, tell);
  const value = result.then(({ taps, backend, elapsedMs }) => {
    const tap = taps[layer];
    if (tap === undefined) throw new Error(`a run left a layer out: ${layer}`);
    return { ...tap, backend, elapsedMs };
  });
  return { result: value, cancel };
}
