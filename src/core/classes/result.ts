import { LIMITS } from '../spec';

/** Characters of the longest text that is read. */
export const MAX_TEXT_LENGTH = 4_000_000;
export const MAX_LABELS = LIMITS.classes;
export const MAX_LABEL_LENGTH = 200;

/**
 * Why a file gives no names; indices are from 0.
 * - `labels-empty` {}; `labels-too-long` {length, max}: characters; `labels-too-many` {labels, max}.
 * - `labels-json` {}: no JSON; `labels-form` {}: JSON, but none of the forms that are read.
 * - `label-missing` {index}, `label-twice` {index}: indices that leave one out or have one twice.
 * - `label-blank` {index}; `label-too-long` {index, max}.
 * - `labels-count` {labels, classes}: not as many as the network has classes.
 */
export type LabelsErrorCode =
  | 'labels-empty'
  | 'labels-too-long'
  | 'labels-too-many'
  | 'labels-json'
  | 'labels-form'
  | 'label-missing'
  | 'label-twice'
  | 'label-blank'
  | 'label-too-long'
  | 'labels-count';

export interface LabelsError {
  readonly code: LabelsErrorCode;
  readonly params: Readonly<Record<string, number>>;
}

export interface LabelsRefused {
  readonly error: LabelsError;
}

export interface Labels {
  readonly labels: readonly string[];
}

export type LabelsRead = Labels | LabelsRefused;

/** A refusal. */
export function refused(code: LabelsErrorCode, params: LabelsError['params'] = {}): LabelsRefused {
  return { error: { code, params } };
}
