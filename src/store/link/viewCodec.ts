import { CONVENTIONS } from '../../core/convention';
import { DEPTH_RULE_STEPS } from '../../core/depthRule';
import { EXPORT_FORMATS } from '../exportFormats';
import { LANES } from '../lanes';
import {
  BLOCK_VIEWS,
  LAYER_COLUMNS,
  MAX_BATCH,
  MEASURES,
  OPENING_VIEW,
  PANEL_IDS,
  TABLE_IDS,
  type ViewState,
} from '../view';

/** The part of the view that a link restores. */
export type LinkedView = Partial<
  Pick<ViewState, Choice | 'batch' | 'groups' | 'tensor' | 'selection'>
>;

/** The parts of the view that are one of a few words. */
type Choice =
  | 'panel'
  | 'convention'
  | 'columns'
  | 'blockView'
  | 'depthStep'
  | 'table'
  | 'mapped'
  | 'measure'
  | 'walked'
  | 'exported'
  | 'format';

/** One field of the link that says what is looked at. */
interface ViewField {
  readonly name: string;
  /** Undefined where the text is no value of this field. */
  read(text: string): LinkedView | undefined;
  /** Null where the view is as the page opens. */
  write(view: ViewState): string | null;
}

/** As programs name tensors; what else a file may have is too long or too odd for a link. */
const TENSOR_NAME = /^[\x21-\x7e]{1,160}$/;
const STAGE_AND_BLOCK = /^([1-6])(?:\.([1-9]\d{0,2}))?$/;

/** The one table of these fields; it parses and writes them. */
const VIEW_FIELDS: readonly ViewField[] = [
  choice('panel', 'panel', PANEL_IDS),
  choice('count', 'convention', CONVENTIONS),
  choice('columns', 'columns', LAYER_COLUMNS),
  choice('form', 'blockView', BLOCK_VIEWS),
  choice('step', 'depthStep', DEPTH_RULE_STEPS),
  choice('table', 'table', TABLE_IDS),
  choice('map', 'mapped', LANES),
  choice('shade', 'measure', MEASURES),
  choice('walk', 'walked', LANES),
  choice('code', 'exported', LANES),
  choice('format', 'format', EXPORT_FORMATS),
  {
    name: 'groups',
    read: (text) => (/^[1-9]\d{0,4}$/.test(text) ? { groups: Number(text) } : undefined),
    write: ({ groups }) => (groups === null ? null : String(groups)),
  },
  {
    name: 'tensor',
    read: (text) => (TENSOR_NAME.test(text) ? { tensor: text } : undefined),
    write: ({ tensor }) => (tensor !== null && TENSOR_NAME.test(tensor) ? tensor : null),
  },
  {
    name: 'batch',
    read: (text) => {
      const batch = /^\d{1,4}$/.test(text) ? Number(text) : 0;
      return batch >= 1 && batch <= MAX_BATCH ? { batch } : undefined;
    },
    write: ({ batch }) => (batch === OPENING_VIEW.batch ? null : String(batch)),
  },
  {
    // Stage and block as people count them, from 1: `2` or `2.3`.
    name: 'at',
    read: (text) => {
      const [, stage, block] = STAGE_AND_BLOCK.exec(text) ?? [];
      if (stage === undefined) return undefined;
      return {
        selection: {
          stage: Number(stage) - 1,
          block: block === undefined ? null : Number(block) - 1,
        },
      };
    },
    write: ({ selection }) => {
      if (selection === null) return null;
      const { stage, block } = selection;
      return block === null ? String(stage + 1) : `${stage + 1}.${block + 1}`;
    },
  },
];

/** Whether a parameter of the link speaks of the view. */
export function ofView(name: string): boolean {
  return VIEW_FIELDS.some((field) => field.name === name);
}

/** The view that a link asks for; `report` hears of values that are none of their field's. */
export function readView(
  params: URLSearchParams,
  report: (field: string, value: string) => void,
): LinkedView {
  let view: LinkedView = {};
  for (const { name, read } of VIEW_FIELDS) {
    const text = params.get(name);
    if (text === null) continue;
    const found = read(text);
    if (found === undefined) report(name, text);
    else view = { ...view, ...found };
  }
  return view;
}

/** Adds the fields in which the view is not as the page opens. */
export function writeView(view: ViewState, params: URLSearchParams): void {
  for (const { name, write } of VIEW_FIELDS) {
    const text = write(view);
    if (text !== null) params.set(name, text);
  }
}

/** Whether two views are the same in all that a link says. */
export function sameInLink(one: ViewState, other: ViewState): boolean {
  return one === other || VIEW_FIELDS.every(({ write }) => write(one) === write(other));
}

function choice<K extends Choice>(
  name: string,
  key: K,
  values: readonly Exclude<ViewState[K], null>[],
): ViewField {
  return {
    name,
    read: (text) => {
      const value = values.find((each) => each === text);
      return value === undefined ? undefined : { [key]: value };
    },
    write: (view) => (view[key] === OPENING_VIEW[key] ? null : view[key]),
  };
}
