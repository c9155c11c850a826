import { CONVENTIONS } from '../../core/convention';
import { presetOf } from '../../core/presets';
import { isResidual, LIMITS, MIN_INPUT_PX, patchSpec, type SpecPatch } from '../../core/spec';
import { STEM_KINDS } from '../../core/stems';
import { SWEEP_AXES } from '../../core/sweep/axes';
import { EXPORT_FORMATS } from '../exportFormats';
import { formatLandmark, parseLandmark } from '../landmark';
import { LANES, type Lane } from '../lanes';
import {
  BLOCK_VIEWS,
  DIFF_FILTERS,
  EFFECTS,
  LAYER_COLUMNS,
  LIVE_SOURCES,
  LOOK_SCALES,
  MAP_ORDERS,
  MAP_SCALES,
  MAX_BATCH,
  MEASURES,
  NEURON_STEPS,
  PANEL_IDS,
  PATCH_SIZES,
  TABLE_IDS,
} from '../view';
import { WEIGHT_FORMATS } from '../weightFormat';
import { formatSeen, officialNameOf, parseSeen, WEIGHTS_NAMES } from '../weights/linkedWeights';
import { type LaneField, oneOf, parsed, type ViewField } from './field';
import { budget, held, open } from './lockFields';
import { classes, off } from './lookFields';
import { choice, flag, list, number } from './specFields';
import { step } from './stepField';
import {
  counted,
  formatPlace,
  openReport,
  parsePlace,
  shown,
  viewField,
  written,
} from './viewFields';

/** A name or a text without blanks; what else a file may have is too long or too odd for a link. What it means is read where it is used. */
const TEXT = /^[\x21-\x7e]{1,160}$/;

/** As lessons, questions and places of the paper are called; whether there is such a one is asked where they are. */
const LESSON_ID = /^[a-z][a-z0-9.-]{0,39}$/;
/** Names and numbers that a view reads. */
const TOLD = /^[a-z0-9:._-]{1,120}$/;
/** A column of the steps, and which way; of one that there is none of, the view takes its own. */
const STEP_SORT = /^[a-z]+(\.up)?$/;

/** The fields of a network, in the order in which a link has them; last come those that follow others. */
export const SPEC_FIELDS = [
  choice('block', 'block', ['basic', 'bottleneck']),
  list('blocks', 'blocks', 0, LIMITS.blocks),
  number('c', 'cardinality', 0, LIMITS.cardinality),
  choice('stride', 'strideOn', ['3x3', '1x1']),
  number('classes', 'classes', 1, LIMITS.classes),
  number('input', 'inputPx', MIN_INPUT_PX, LIMITS.inputPx),
  choice('stem', 'stem', STEM_KINDS),
  number('stemw', 'stemWidth', 0, LIMITS.stemWidth),
  list('planes', 'planes', 0, LIMITS.planes),
  flag('res', 'residual'),
  flag('top', 'includeTop'),
  {
    ...list('strides', 'strides', 1, LIMITS.strides),
    default: (lane: Lane) => followed('strides', lane),
  },
  {
    ...number('d', 'groupWidth', 0, LIMITS.groupWidth),
    default: (lane: Lane) => followed('d', lane),
  },
] as const;

/** The one table of a lane's fields, after `a.` or `b.`; it parses and writes them. */
export const LANE_FIELDS: readonly LaneField[] = [
  {
    // The preset says it already: it may stand in a link, and has to be the preset's.
    key: 'family',
    part: 'family',
    parse: (text) => parsed({ family: text }),
    format: ({ spec }) => spec.family,
    default: ({ presetId }) => presetOf(presetId).spec.family,
  },
  ...SPEC_FIELDS,
  held,
  open,
  budget,
  {
    key: 'weights',
    part: 'weights',
    parse: (text) => {
      const name = oneOf(WEIGHTS_NAMES, text);
      return parsed(name && { name });
    },
    format: officialNameOf,
    default: () => null,
  },
  {
    key: 'seen',
    part: 'weights',
    parse: (text) => {
      const seen = parseSeen(text);
      return parsed(seen && { seen });
    },
    format: ({ choices: { preprocessing } }) => preprocessing && formatSeen(preprocessing),
    default: () => null,
  },
];

/** The one table of the fields that say what is looked at. */
export const VIEW_FIELDS: readonly ViewField[] = [
  shown('panel', 'panel', PANEL_IDS),
  shown('count', 'convention', CONVENTIONS),
  shown('columns', 'columns', LAYER_COLUMNS),
  shown('form', 'blockView', BLOCK_VIEWS),
  step,
  shown('neuron', 'neuron', NEURON_STEPS),
  shown('table', 'table', TABLE_IDS),
  shown('map', 'mapped', LANES),
  shown('shade', 'measure', MEASURES),
  shown('walk', 'walked', LANES),
  shown('code', 'exported', LANES),
  shown('format', 'format', EXPORT_FORMATS),
  shown('weightformat', 'weightFormat', WEIGHT_FORMATS),
  shown('patch', 'patch', PATCH_SIZES),
  shown('effect', 'effect', EFFECTS),
  classes,
  counted('overlay', 'overlay', 0, 100),
  off,
  shown('live', 'liveSource', LIVE_SOURCES),
  written('change', 'perturbation', TEXT),
  written('evidence', 'evidence', TOLD),
  written('costs', 'costs', TOLD),
  counted('groups', 'groups', 1, 99_999),
  written('tensor', 'tensor', TEXT),
  written('maplayer', 'mapLayer', TEXT),
  shown('maporder', 'mapOrder', MAP_ORDERS),
  shown('mapscale', 'mapScale', MAP_SCALES),
  shown('diff', 'diff', DIFF_FILTERS),
  shown('lookscale', 'lookScale', LOOK_SCALES),
  written('sort', 'stepSort', STEP_SORT),
  shown('swept', 'swept', LANES),
  shown('sweep', 'sweepAxis', SWEEP_AXES),
  counted('batch', 'batch', 1, MAX_BATCH),
  openReport('bench', 'benchmark'),
  openReport('selftest', 'selfTest'),
  openReport('predict', 'predict'),
  written('lesson', 'lesson', LESSON_ID),
  viewField({
    key: 'at',
    parse: (text) => {
      const selection = parsePlace(text);
      return parsed(selection && { selection });
    },
    format: ({ selection }) => selection && formatPlace(selection),
  }),
  viewField({
    key: 'zoom',
    parse: (text) => {
      const zoomedTo = parseLandmark(text);
      return parsed(zoomedTo && { zoomedTo });
    },
    format: ({ zoomedTo }) => zoomedTo && formatLandmark(zoomedTo),
  }),
];

/** What follows from the other fields where a link does not name it: a basic block's d from its planes, strides from the number of stages. */
type Followed = 'd' | 'strides';
const FOLLOWED: readonly string[] = ['d', 'strides'] satisfies readonly Followed[];

/** What a lane has of it whose link does not name it. */
function followed(key: Followed, lane: Lane): string | null {
  let patch: SpecPatch = {};
  for (const field of SPEC_FIELDS) {
    const text = FOLLOWED.includes(field.key) ? null : textIn(field, lane);
    const read = text === null ? null : field.parse(text);
    if (read?.ok) patch = { ...patch, ...read.change };
  }
  const read = patchSpec(presetOf(lane.presetId).spec, patch);
  if (!isResidual(read)) return null;
  return key === 'd' ? String(read.groupWidth) : read.strides.join('-');
}

/** What a link has to say of a field; null where that is what a link without it stands for. */
export function textIn<State>(
  field: { format(state: State): string | null; default(state: State): string | null },
  state: State,
): string | null {
  const text = field.format(state);
  return text === field.default(state) ? null : text;
}
