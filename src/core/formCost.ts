import { BLOCK_FORMS, type BlockForm, type BlockShape, buildBlockForm } from './blockForms';
import { graphCost } from './cost';
import { intensities } from './intensity';
import type { Layer } from './layer';
import { ruleOf } from './ops';

/** What a block costs in one of its forms, for one image. All whole numbers. */
export interface FormCost {
  /** Convolutions of the residual function; a projection on the shortcut is not among them. */
  readonly convolutions: number;
  /** Convolutions, BN, ReLU, sums and concatenations, the shortcut's too. */
  readonly layers: number;
  /**
   * Kernels that a framework starts where it fuses nothing: one for each layer, and one less than
   * its terms for a sum, because an addition takes two.
   */
  readonly launches: number;
  /** Inputs, outputs and state of all layers in float32, each moved once. */
  readonly bytesMoved: number;
  /** Trained parameters: the same in all forms. */
  readonly params: number;
  /** Multiply-adds: the same in all forms. */
  readonly macs: number;
}

/** The costs of one block in each of the paper's three forms. */
export function formCosts(shape: BlockShape): Readonly<Record<BlockForm, FormCost>> {
  const [a, b, c] = BLOCK_FORMS.map((form) => formCost(shape, form));
  if (a === undefined || b === undefined || c === undefined) throw new Error('a form is missing');
  return { a, b, c };
}

/** The cost of one block in one of them. */
export function formCost(shape: BlockShape, form: BlockForm): FormCost {
  const graph = buildBlockForm(shape, form);
  const layers = graph.layers.filter(({ op }) => op.kind !== 'input');
  const { params, macs } = graphCost(graph);
  return {
    convolutions: layers.filter(isResidualConv).length,
    layers: layers.length,
    launches: layers.reduce((sum, layer) => sum + ruleOf(layer).launches(layer), 0),
    // The input is the layer before this block.
    bytesMoved: intensities({ ...graph, layers }).reduce((sum, each) => sum + each.bytesMoved, 0),
    params,
    macs,
  };
}

function isResidualConv({ op, place }: Layer): boolean {
  return op.kind === 'conv' && place.part === 'stage' && place.branch === 'residual';
}
