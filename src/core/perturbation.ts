/** What is done to a photo before a network sees it, each with its unit; in the order in which it is done. */
export interface Perturbation {
  /** Counter-clockwise about the centre; the size stays, corners that come in are black. */
  readonly rotateDegrees: number;
  /** Side of the centre that is kept, percent of the photo's. */
  readonly cropPercent: number;
  /** All channels times this, percent. */
  readonly brightnessPercent: number;
  /** Sigma of a Gaussian, px. */
  readonly blurPx: number;
  /** Sigma of Gaussian noise on each channel of each pixel, levels of 255. */
  readonly noiseLevels: number;
  /** Quality of a JPEG that it is written as and read from again; at 100 it is not. */
  readonly jpegQuality: number;
  /** Equal seeds make equal noise. */
  readonly seed: number;
}

export type PerturbationKind = Exclude<keyof Perturbation, 'seed'>;

/** The values that one kind can have, and those at which its curve is drawn, weakest first. */
export interface PerturbationRange {
  readonly min: number;
  readonly max: number;
  readonly step: number;
  /** Where nothing is changed. */
  readonly neutral: number;
  readonly strengths: readonly number[];
}

/** In the order in which they are done. */
export const PERTURBATIONS: Readonly<Record<PerturbationKind, PerturbationRange>> = {
  rotateDegrees: {
    min: -180,
    max: 180,
    step: 1,
    neutral: 0,
    strengths: [0, 10, 20, 30, 45, 60, 90, 135, 180],
  },
  cropPercent: {
    min: 10,
    max: 100,
    step: 1,
    neutral: 100,
    strengths: [100, 90, 80, 70, 60, 50, 40, 30, 20],
  },
  brightnessPercent: {
    min: 0,
    max: 300,
    step: 5,
    neutral: 100,
    strengths: [20, 40, 70, 100, 140, 180, 220, 260, 300],
  },
  blurPx: { min: 0, max: 16, step: 0.5, neutral: 0, strengths: [0, 1, 2, 3, 4, 6, 8, 12, 16] },
  noiseLevels: {
    min: 0,
    max: 160,
    step: 2,
    neutral: 0,
    strengths: [0, 10, 20, 40, 60, 80, 100, 130, 160],
  },
  jpegQuality: {
    min: 1,
    max: 100,
    step: 1,
    neutral: 100,
    strengths: [100, 80, 60, 40, 30, 20, 10, 5, 1],
  },
};

export const PERTURBATION_KINDS = Object.keys(PERTURBATIONS) as readonly PerturbationKind[];

export const NO_PERTURBATION: Perturbation = {
  rotateDegrees: 0,
  cropPercent: 100,
  brightnessPercent: 100,
  blurPx: 0,
  noiseLevels: 0,
  jpegQuality: 100,
  seed: 1,
};

/** The largest seed: nine digits can be read out and typed. */
export const MAX_SEED = 999_999_999;

/** Whether a photo stays as it is. */
export function isNeutral(perturbation: Perturbation): boolean {
  return changedKinds(perturbation).length === 0;
}

/** What is changed of a photo. */
export function changedKinds(perturbation: Perturbation): readonly PerturbationKind[] {
  return PERTURBATION_KINDS.filter((kind) => perturbation[kind] !== PERTURBATIONS[kind].neutral);
}

/** One kind alone at a value; the seed stays. */
export function alone({ seed }: Perturbation, kind: PerturbationKind, value: number): Perturbation {
  return { ...NO_PERTURBATION, seed, [kind]: value };
}

const NAMES: Readonly<Record<keyof Perturbation, string>> = {
  rotateDegrees: 'rotate',
  cropPercent: 'crop',
  brightnessPercent: 'brightness',
  blurPx: 'blur',
  noiseLevels: 'noise',
  jpegQuality: 'jpeg',
  seed: 'seed',
};

/** As a link has it, `rotate:-30.noise:20`; what changes nothing is left out. Empty for no change at all. */
export function formatPerturbation(perturbation: Perturbation): string {
  const keys = Object.keys(NAMES) as (keyof Perturbation)[];
  return keys
    .filter((key) => perturbation[key] !== NO_PERTURBATION[key])
    .map((key) => `${NAMES[key]}:${String(perturbation[key]).replace('.', '_')}`)
    .join('.');
}

/** What a link says; null where it has a name, a number or a value that is none. */
export function parsePerturbation(text: string): Perturbation | null {
  let read = NO_PERTURBATION;
  if (text === '') return read;
  for (const part of text.split('.')) {
    const [, name, digits] = /^([a-z]+):(-?\d{1,9}(?:_\d)?)$/.exec(part) ?? [];
    const key = (Object.keys(NAMES) as (keyof Perturbation)[]).find((each) => NAMES[each] === name);
    if (key === undefined || digits === undefined) return null;
    const value = Number(digits.replace('_', '.'));
    if (!isValue(key, value)) return null;
    read = { ...read, [key]: value };
  }
  return read;
}

/** Whether a number is a value of a field: within its range, and on its step. */
export function isValue(key: keyof Perturbation, value: number): boolean {
  const { min, max, step } =
    key === 'seed' ? { min: 0, max: MAX_SEED, step: 1 } : PERTURBATIONS[key];
  return value >= min && value <= max && Number.isInteger(value / step);
}
