import type { ViewState } from '../../store/view';

/** A view that shows what a term means, of whatever networks are there. */
export type TermLook = Pick<ViewState, 'panel'> &
  Partial<Pick<ViewState, 'blockView' | 'columns' | 'convention' | 'neuron'>>;

/** The terms of the glossary, each with the view that shows it. */
export const TERMS = {
  cardinality: { panel: 'block', blockView: 'c' },
  width: { panel: 'block' },
  baseWidth: { panel: 'budget' },
  bottleneck: { panel: 'block' },
  basicBlock: { panel: 'block' },
  groupedConvolution: { panel: 'connectivity' },
  depthwise: { panel: 'relatives' },
  pointwise: { panel: 'relatives' },
  residual: { panel: 'block' },
  identity: { panel: 'block' },
  projection: { panel: 'block' },
  aggregated: { panel: 'neuron', neuron: 'functions' },
  stage: { panel: 'layers', columns: 'size' },
  stem: { panel: 'layers', columns: 'size' },
  stride: { panel: 'layers', columns: 'size' },
  params: { panel: 'layers', columns: 'size' },
  buffers: { panel: 'layers', columns: 'memory' },
  macs: { panel: 'cost', convention: 'paper' },
  flops: { panel: 'cost', convention: 'FlopCounterMode' },
  activations: { panel: 'cost' },
  featureMap: { panel: 'maps' },
  receptiveField: { panel: 'layers', columns: 'field' },
  batchNorm: { panel: 'layers', columns: 'size' },
  bnFolding: { panel: 'formulas' },
  gap: { panel: 'looked' },
  logit: { panel: 'formulas' },
  confidence: { panel: 'many' },
  calibration: { panel: 'many' },
  top1: { panel: 'evidence' },
  centerCrop: { panel: 'weights' },
  recipe: { panel: 'weights' },
  checkpoint: { panel: 'weights' },
  wilson: { panel: 'many' },
  mcnemar: { panel: 'many' },
  roofline: { panel: 'time' },
  intensity: { panel: 'layers', columns: 'intensity' },
  median: { panel: 'formulas' },
  halfFloats: { panel: 'weights' },
  occlusion: { panel: 'looked' },
} as const satisfies Readonly<Record<string, TermLook>>;

export type TermId = keyof typeof TERMS;

export const TERM_IDS = Object.keys(TERMS) as readonly TermId[];
