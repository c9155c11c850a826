import { OPENING_VIEW, type Selection, type ViewState } from '../view';
import {
  named,
  type OpenReport,
  oneOf,
  type ToldText,
  type ViewChoice,
  type ViewField,
  whole,
} from './field';

const STAGE_AND_BLOCK = /^([1-6])(?:\.([1-9]\d{0,2}))?$/;

/** A field of the view; where a link has none, the view is as the page opens. */
export function viewField(field: Pick<ViewField, 'key' | 'parse' | 'format'>): ViewField {
  return { ...field, part: 'view', default: () => field.format(OPENING_VIEW) };
}

/** One of a few words. */
export function shown<Name extends ViewChoice>(
  key: string,
  name: Name,
  words: readonly Exclude<ViewState[Name], null>[],
): ViewField {
  return viewField({
    key,
    parse: (text) => named(name, oneOf(words, text)),
    format: (view) => view[name],
  });
}

/** A text of a form; what else the view may have there is too long or too odd for a link. */
export function written(
  key: string,
  name: ToldText | 'tensor' | 'mapLayer' | 'stepSort' | 'lesson',
  form: RegExp,
): ViewField {
  return viewField({
    key,
    parse: (text) => named(name, form.test(text) ? text : undefined),
    format: (view) => {
      const text = view[name] ?? '';
      return form.test(text) ? text : null;
    },
  });
}

/** A whole number within bounds. */
export function counted(
  key: string,
  name: 'batch' | 'groups' | 'overlay',
  min: number,
  max: number,
): ViewField {
  return viewField({
    key,
    parse: (text) => named(name, whole(text, min, max)),
    format: (view) => view[name]?.toString() ?? null,
  });
}

/** Whether something is open over the page; written by hand it has no value: `?bench`. */
export function openReport(key: string, name: OpenReport): ViewField {
  return viewField({
    key,
    parse: (text) => named(name, text === '' || text === '1' ? true : undefined),
    format: (view) => (view[name] ? '1' : null),
  });
}

/** Stage and block as people count them, from 1: `2` or `2.3`. */
export function parsePlace(text: string): Selection | undefined {
  const [, stage, block] = STAGE_AND_BLOCK.exec(text) ?? [];
  if (stage === undefined) return undefined;
  return { stage: Number(stage) - 1, block: block === undefined ? null : Number(block) - 1 };
}

/** The text of a selected stage or block. */
export function formatPlace({ stage, block }: Selection): string {
  return block === null ? String(stage + 1) : `${stage + 1}.${block + 1}`;
}
