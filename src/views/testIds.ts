import type { LaneId } from '../store/lanes';

/**
 * Where scripts and tests find things on the page; stable, and documented in the README.
 * The numbers carry the exact integer in `data-value`.
 */
export const testIds = {
  fileInput: 'file-input',
  weightsFile: (id: LaneId) => `weights-file-${id}`,
  notice: 'notice',
  lane: (id: LaneId) => `lane-${id}`,
  controls: (id: LaneId) => `lane-${id}-controls`,
  params: (id: LaneId) => `params-${id}`,
  macs: (id: LaneId) => `macs-${id}`,
  cost: (id: LaneId) => `cost-${id}`,
  buffers: (id: LaneId) => `buffers-${id}`,
  activationOutputs: (id: LaneId) => `activation-outputs-${id}`,
  weightBytes: (id: LaneId) => `weight-bytes-${id}`,
  published: (id: LaneId) => `published-${id}`,
  time: (id: LaneId) => `time-${id}`,
  run: (id: LaneId) => `run-${id}`,
  top5: (id: LaneId) => `top5-${id}`,
  small: (id: LaneId) => `small-${id}`,
  smallTop: (id: LaneId) => `small-top5-${id}`,
  getImagenet: 'get-imagenet',
  measure: (backend: string) => `measure-${backend}`,
  halfFloats: 'half-floats',
  drift: (id: LaneId) => `half-floats-${id}`,
  measured: (id: LaneId, backend: string, pace: 'atRest' | 'busy') =>
    `measured-${id}-${backend}${pace === 'atRest' ? '-at-rest' : ''}`,
  answering: (id: LaneId) => `answering-${id}`,
  official: (id: LaneId) => `official-${id}`,
  download: (id: LaneId) => `download-${id}`,
  downloadProgress: (id: LaneId) => `download-progress-${id}`,
  linkWeights: (id: LaneId) => `link-weights-${id}`,
  preprocessing: (id: LaneId) => `preprocessing-${id}`,
  classNames: (id: LaneId) => `class-names-${id}`,
  saveWeights: (id: LaneId, format: string) => `save-weights-${id}-${format}`,
  recipes: 'recipes',
  keptWeights: 'kept-weights',
  mirror: 'mirror',
  inspector: (id: LaneId) => `inspector-${id}`,
  tensorFact: (id: LaneId, fact: string) => `tensor-${fact}-${id}`,
  crop: (id: LaneId) => `crop-${id}`,
  benchmark: 'benchmark',
  pathsAnswer: (id: LaneId) => `paths-answer-${id}`,
  pathsRanking: (id: LaneId) => `paths-ranking-${id}`,
} as const;
