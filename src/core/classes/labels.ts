import { labelsOfJson } from './labelsOfJson';
import { labelsOfLines } from './labelsOfLines';
import { type LabelsRead, MAX_LABEL_LENGTH, MAX_LABELS, MAX_TEXT_LENGTH, refused } from './result';

/** Where the page has the names of ImageNet-1K's classes, which `readLabels` reads. */
export const IMAGENET_CLASSES_FILE = 'classes/imagenet.json';

/**
 * Names of classes, in the order of the logits, out of a text file: one a line, or JSON as a list, as names
 * by index, as indices by name, or as pairs of an id and a name. Two classes may have one name.
 * With `classes`, there have to be as many. Errors: see `LabelsErrorCode`. Never throws.
 */
export function readLabels(text: string, fileName: string, classes?: number): LabelsRead {
  const { length } = text;
  if (length > MAX_TEXT_LENGTH) return refused('labels-too-long', { length, max: MAX_TEXT_LENGTH });
  const trimmed = text.replace(/^\uFEFF/, '').trim();
  if (trimmed === '') return refused('labels-empty');
  const isJson = /\.json$/i.test(fileName) || /^[[{]/.test(trimmed);
  const read = isJson ? labelsOfJson(trimmed) : labelsOfLines(trimmed);
  return 'error' in read ? read : checked(read.labels, classes);
}

function checked(labels: readonly string[], classes: number | undefined): LabelsRead {
  if (labels.length === 0) return refused('labels-empty');
  if (labels.length > MAX_LABELS) {
    return refused('labels-too-many', { labels: labels.length, max: MAX_LABELS });
  }
  const long = labels.findIndex(({ length }) => length > MAX_LABEL_LENGTH);
  if (long >= 0) return refused('label-too-long', { index: long, max: MAX_LABEL_LENGTH });
  const blank = labels.indexOf('');
  if (blank >= 0) return refused('label-blank', { index: blank });
  if (classes !== undefined && labels.length !== classes) {
    return refused('labels-count', { labels: labels.length, classes });
  }
  return { labels };
}
