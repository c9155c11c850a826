import type { Place } from '../place';

/** What a lesson's file says that it is; the number counts changes that older readers cannot read. */
export const LESSON_SCHEMA = 'cardinal-lesson/1';

/** A lesson that somebody wrote on the page, in one language. */
export interface OwnLesson {
  readonly title: string;
  readonly steps: readonly OwnStep[];
}

export interface OwnStep {
  readonly title: string;
  /** Markdown, as `parseMarkdown` reads it. */
  readonly text: string;
  /** The page as it is to be, as a link's query: `?a=resnet50&b=resnet101`. */
  readonly state: string;
  /** What of the page is outlined; null for nothing. */
  readonly look: Place | null;
  readonly question: OwnQuestion | null;
}

export type OwnQuestion = OwnChoice | OwnNumber | OwnSet;

/** One of a few answers. */
export interface OwnChoice {
  readonly kind: 'choice';
  readonly ask: string;
  readonly options: readonly OwnOption[];
}

export interface OwnOption {
  readonly text: string;
  readonly isRight: boolean;
  /** Said when it is chosen. */
  readonly why: string;
}

/** A number, typed. */
export interface OwnNumber {
  readonly kind: 'number';
  readonly ask: string;
  /** The right one: as given, or a figure of a network as the step's page has it. */
  readonly answer: number | OwnFigure;
  /** How far an answer may be off and still be right, in percent of the right one. */
  readonly tolerancePercent: number;
  /** Said of a right answer. */
  readonly why: string;
  /** Said of a wrong one that is none of `slips`. */
  readonly hint: string;
  readonly slips: readonly OwnSlip[];
}

/** A figure of a network of a step's page. */
export interface OwnFigure {
  readonly lane: 'a' | 'b';
  readonly of: Measure;
}

/** A wrong answer that people give, and what is said of it. */
export interface OwnSlip {
  readonly value: number;
  readonly why: string;
}

/** Something to be set on the page: it is done when all conditions hold. */
export interface OwnSet {
  readonly kind: 'set';
  readonly ask: string;
  readonly conditions: readonly Condition[];
  /** Said once it is done. */
  readonly why: string;
  /** Said until then. */
  readonly hint: string;
}

/** What of a network a condition or an answer can be; `shortcuts` is 1 with and 0 without them. */
export const MEASURES = [
  'cardinality',
  'groupWidth',
  'depth',
  'inputPx',
  'classes',
  'shortcuts',
  'params',
  'macs',
] as const;
export type Measure = (typeof MEASURES)[number];

export const RELATIONS = ['equal', 'atLeast', 'atMost'] as const;
export type Relation = (typeof RELATIONS)[number];

/** What has to hold of a network; `other` is the same measure of the page's other network. */
export interface Condition {
  readonly lane: 'a' | 'b';
  readonly of: Measure;
  readonly is: Relation;
  readonly value: number | 'other';
}

/** Most that a lesson may have: bytes of its file, characters of its texts, how many of each part, and how large a number. */
export const LESSON_LIMITS = {
  bytes: 1_000_000,
  steps: 99,
  title: 200,
  text: 10_000,
  said: 1000,
  state: 2000,
  options: 8,
  conditions: 8,
  slips: 8,
  value: 1e15,
  tolerancePercent: 100,
} as const;
