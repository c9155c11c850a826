import { buildBlockForm } from '../../core/blockForms';
import { buildGraph } from '../../core/graph';
import type { ArchSpec } from '../../core/spec';
import type { BackendName } from '../backendInfo';
import type { CheckpointShelf } from '../checkpoint/shelf';
import { openWeights } from '../openWeights';
import { checkCancelled, type RunHooks } from '../progress';
import type { Session } from '../session';
import { randomWeights } from '../weights/random';
import type { Weights, WeightsSource } from '../weights/weights';
import { type FormOrder, type FormTimes, measureForms } from './measureForms';

/** A block that is to be timed, whose it is, and where. */
export interface FormTimesOrder extends Omit<FormOrder, 'weights'> {
  /** The network that has it, by torch's name of the block; null: random weights. */
  readonly of: {
    readonly network: { readonly spec: ArchSpec; readonly weights: WeightsSource };
    readonly block: string;
  } | null;
  readonly backend: BackendName | null;
  readonly preferred: BackendName | null;
}

const RANDOM_SEED = 1;

/** Times a block with its network's weights, or with random ones. Errors: those of `measureForms` and of the backend. */
export async function formTimes(
  session: Pick<Session, 'onDevice'>,
  { of, backend, preferred, ...order }: FormTimesOrder,
  shelf: CheckpointShelf,
  hooks: RunHooks,
): Promise<FormTimes> {
  return session.onDevice({ backend, preferred }, async (open) => {
    checkCancelled(hooks.signal);
    const weights = await blockWeights(of, order.shape, shelf, hooks);
    return measureForms(open, { ...order, weights }, hooks);
  });
}

/** The weights of form (c) by its own names. */
async function blockWeights(
  of: FormTimesOrder['of'],
  shape: FormOrder['shape'],
  shelf: CheckpointShelf,
  hooks: RunHooks,
): Promise<Weights> {
  if (of === null) return randomWeights(buildBlockForm(shape, 'c'), RANDOM_SEED);
  const { spec, weights: source } = of.network;
  const { weights } = await openWeights(source, buildGraph(spec), hooks, shelf);
  return { tensor: (name) => weights.tensor(`${of.block}.${name}`) };
}
