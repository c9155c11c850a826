import { RELATIVE_MIN_INPUT_PX, type RelativeSpec } from './relatives';
import {
  type ArchSpec,
  fitStrides,
  isResidual,
  LIMITS,
  MIN_INPUT_PX,
  type ResNetSpec,
  type SpecPatch,
  stageGroupWidth,
} from './spec';
import { stemReduction } from './stems';

/** What is wrong with a spec; the words belong to the views. */
export type SpecIssueCode =
  | 'basic-cardinality'
  | 'basic-width'
  | 'stage-count'
  | 'stride-count'
  | 'no-stage'
  | 'empty-stage'
  | 'zero-width'
  | 'zero-stage-width'
  | 'out-of-range'
  | 'one-pixel-stage';

export interface SpecIssue {
  readonly code: SpecIssueCode;
  /** An error makes no network; a warning is drawn and counted all the same. */
  readonly severity: 'error' | 'warning';
  /** Values for the message; stages are counted from 1. */
  readonly params: Readonly<Record<string, number | string>>;
  /** The change that mends it, where one is plain. */
  readonly mend?: SpecPatch;
}

/**
 * All that keeps a spec from being a network, and what is odd about it. Never throws.
 * The depth rule for basic blocks is the paper's (section 3.4); torchvision refuses them too.
 */
export function validate(spec: ArchSpec): SpecIssue[] {
  if (!isResidual(spec)) return relativeIssues(spec);
  const errors = [
    ...rangeIssues(spec),
    ...stageIssues(spec),
    ...basicIssues(spec),
    ...groupIssues(spec),
  ];
  return errors.length > 0 ? errors : resolutionIssues(spec);
}

/** Whether the issues leave a network to draw, count and run. */
export function makesNetwork(issues: readonly SpecIssue[]): boolean {
  return issues.every((issue) => issue.severity !== 'error');
}

type Field = 'cardinality' | 'groupWidth' | 'stemWidth' | 'classes' | 'inputPx';

function rangeIssues(spec: ResNetSpec): SpecIssue[] {
  const minima: Record<Field, number> = {
    cardinality: 1,
    groupWidth: 1,
    stemWidth: 1,
    classes: 1,
    inputPx: MIN_INPUT_PX,
  };
  return (Object.keys(minima) as Field[]).flatMap((field) => {
    // A basic block's d is its planes, whatever their width; `basicIssues` has the word there.
    if (field === 'groupWidth' && spec.block === 'basic') return [];
    return rangeIssue(field, spec[field], minima[field]);
  });
}

function relativeIssues(spec: RelativeSpec): SpecIssue[] {
  return [
    ...rangeIssue('classes', spec.classes, 1),
    ...rangeIssue('inputPx', spec.inputPx, RELATIVE_MIN_INPUT_PX[spec.family]),
  ];
}

function rangeIssue(field: Field, value: number, min: number): SpecIssue[] {
  const max = LIMITS[field];
  if (Number.isInteger(value) && value >= min && value <= max) return [];
  const mend = { [field]: clampWhole(value, min, max) };
  const code = value === 0 ? 'zero-width' : 'out-of-range';
  return [issue(code, { field, value, min, max }, mend)];
}

function stageIssues(spec: ResNetSpec): SpecIssue[] {
  const { blocks, planes } = spec;
  if (blocks.length === 0) {
    return [issue('no-stage', {}, { blocks: planes.length > 0 ? planes.map(() => 1) : [1] })];
  }
  if (blocks.length !== planes.length || blocks.length > LIMITS.stages) {
    const stages = Math.min(blocks.length, LIMITS.stages);
    const mend = { blocks: blocks.slice(0, stages), planes: fitPlanes(planes, stages) };
    const params = { blocks: blocks.length, planes: planes.length, max: LIMITS.stages };
    return [issue('stage-count', params, mend)];
  }
  return [
    ...listIssues('blocks', blocks, 'empty-stage'),
    ...listIssues('planes', planes, 'zero-width'),
    ...strideIssues(spec),
  ];
}

function strideIssues({ strides, blocks }: ResNetSpec): SpecIssue[] {
  if (strides.length === blocks.length) return listIssues('strides', strides, 'out-of-range');
  const params = { strides: strides.length, stages: blocks.length };
  return [issue('stride-count', params, { strides: fitStrides(strides, blocks.length) })];
}

function listIssues(
  field: 'blocks' | 'planes' | 'strides',
  values: readonly number[],
  atZero: SpecIssueCode,
): SpecIssue[] {
  const max = LIMITS[field];
  const mended = values.map((value) => clampWhole(value, 1, max));
  return values.flatMap((value, index) => {
    if (Number.isInteger(value) && value >= 1 && value <= max) return [];
    const code = value === 0 ? atZero : 'out-of-range';
    return [issue(code, { field, stage: index + 1, value, min: 1, max }, { [field]: mended })];
  });
}

function basicIssues(spec: ResNetSpec): SpecIssue[] {
  if (spec.block !== 'basic') return [];
  const first = spec.planes[0] ?? 0;
  const { cardinality, groupWidth } = spec;
  if (cardinality > 1) {
    const params = { cardinality, groupWidth, width: cardinality * groupWidth };
    return [issue('basic-cardinality', params, { cardinality: 1, groupWidth: first })];
  }
  if (groupWidth === first) return [];
  return [issue('basic-width', { groupWidth, planes: first }, { groupWidth: first })];
}

/** d shrinks with the planes of a stage; floor can leave a group without a channel. */
function groupIssues(spec: ResNetSpec): SpecIssue[] {
  const first = spec.planes[0] ?? 0;
  if (spec.block === 'basic' || spec.groupWidth < 1 || first < 1) return [];
  const narrowest = spec.planes.reduce((a, b) => Math.min(a, b));
  if (narrowest < 1) return [];
  const stage = spec.planes.findIndex((_, index) => stageGroupWidth(spec, index) === 0);
  if (stage < 0) return [];
  const enough = Math.min(Math.ceil(first / narrowest), LIMITS.groupWidth);
  const params = { stage: stage + 1, groupWidth: spec.groupWidth, planes: spec.planes[stage] ?? 0 };
  return [issue('zero-stage-width', params, { groupWidth: enough })];
}

function resolutionIssues(spec: ResNetSpec): SpecIssue[] {
  let reduction = stemReduction(spec.stem);
  const stage = spec.strides.findIndex((stride) => {
    reduction *= stride;
    return spec.inputPx <= reduction;
  });
  if (stage < 0) return [];
  const params = { stage: stage + 1, inputPx: spec.inputPx };
  return [{ code: 'one-pixel-stage', severity: 'warning', params }];
}

function fitPlanes(planes: readonly number[], stages: number): number[] {
  const fitted = planes.slice(0, stages);
  while (fitted.length < stages) {
    fitted.push(Math.min((fitted.at(-1) ?? 32) * 2, LIMITS.planes));
  }
  return fitted;
}

function clampWhole(value: number, min: number, max: number): number {
  return Number.isFinite(value) ? Math.min(Math.max(Math.round(value), min), max) : min;
}

function issue(code: SpecIssueCode, params: SpecIssue['params'], mend: SpecPatch): SpecIssue {
  return { code, severity: 'error', params, mend };
}
