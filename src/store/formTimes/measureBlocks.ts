import { BLOCK_FORMS } from '../../core/blockForms';
import { failureOf } from '../../core/failureOf';
import type { EnginePort } from '../../worker/enginePort';
import type { Calls } from '../../worker/protocol';
import { backendFor } from '../actions/backends';
import { type FormBlock, type FormMeasures, type MeasuredBlock, shapeKey } from '../forms';
import { laneRequest } from '../runs';
import type { GetState, SetState, State } from '../state';
import { weightsOf } from '../weights/laneWeights';

/** Turns of a measurement, unless they take too long. */
const ROUNDS = 11;
/** After so long no further turn is begun, once there are five; ms. */
const ENOUGH_MS = 4000;
/** Blocks whose times are kept. */
const KEPT = 24;

/** Times blocks in the paper's forms, those of one shape once; takes the place of what is being timed. */
export async function measureBlocks(
  engine: Pick<EnginePort, 'formTimes'>,
  set: SetState,
  get: GetState,
  blocks: readonly FormBlock[],
): Promise<void> {
  get().forms.active?.cancel();
  const wanted = [...new Map(blocks.map((block) => [shapeKey(block.shape), block])).values()];
  const wish = backendFor(get(), get().history.present);
  const abort = new AbortController();
  const cancel = () => abort.abort();
  /** Unless another has taken its place. */
  const change = (next: (forms: FormMeasures) => Partial<FormMeasures>) =>
    set(({ forms }) =>
      forms.active?.cancel === cancel ? { forms: { ...forms, ...next(forms) } } : {},
    );
  set(({ forms }) => ({ forms: { ...forms, failure: null, active: { share: null, cancel } } }));
  try {
    for (const [at, block] of wanted.entries()) {
      const request = requestOf(get(), block);
      const handle = engine.formTimes({ ...request, ...wish }, (progress) => {
        if (progress.phase !== 'measure') return;
        const share = (at + progress.done / progress.total) / wanted.length;
        change(() => ({ active: { share, cancel } }));
      });
      abort.signal.addEventListener('abort', handle.cancel);
      const times = await handle.result;
      const weights = request.of === null ? 'random' : 'trained';
      const measured: MeasuredBlock = { shape: block.shape, weights, times };
      change(({ finished }) => ({ finished: withBlock(finished, measured) }));
    }
    change(() => ({ active: null }));
  } catch (error) {
    const failure = failureOf(error);
    change(() => ({ active: null, failure: failure.code === 'cancelled' ? null : failure }));
  }
}

function requestOf(state: State, { shape, of }: FormBlock): Calls['formTimes']['request'] {
  // With one path the forms are one and the same.
  const forms = shape.cardinality === 1 ? (['c'] as const) : BLOCK_FORMS;
  const lane = of === null ? null : state.history.present[of.lane];
  const isTrained = lane !== null && weightsOf(lane) !== null;
  const own = isTrained && of !== null ? { network: laneRequest(lane), block: of.block } : null;
  return { shape, forms, of: own, rounds: ROUNDS, enoughMs: ENOUGH_MS };
}

function withBlock(
  finished: readonly MeasuredBlock[],
  measured: MeasuredBlock,
): readonly MeasuredBlock[] {
  const key = shapeKey(measured.shape);
  return [...finished.filter(({ shape }) => shapeKey(shape) !== key), measured].slice(-KEPT);
}
