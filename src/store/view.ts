import type { Off } from '../core/ablation';
import { BLOCK_FORMS } from '../core/blockForms';
import type { Convention } from '../core/convention';
import type { DepthRuleStep } from '../core/depthRule';
import type { SweepAxis } from '../core/sweep/axes';
import type { WeightFormat } from '../worker/protocol';
import type { ExportFormat } from './exportFormats';
import type { Landmark } from './landmark';
import type { LaneId } from './lanes';

export const PANEL_IDS = [
  'block',
  'connectivity',
  'relatives',
  'layers',
  'cost',
  'budget',
  'time',
  'weights',
  'paper',
  'code',
  'many',
  'paths',
  'looked',
  'live',
  'maps',
  'evidence',
  'costchart',
  'diff',
  'neuron',
  'formulas',
] as const;
export type PanelId = (typeof PANEL_IDS)[number];
/** How the selected block is drawn: in one of the paper's forms, in all three, or as the depth rule. */
export const BLOCK_VIEWS = [...BLOCK_FORMS, 'all', 'depth'] as const;
export type BlockView = (typeof BLOCK_VIEWS)[number];
/** The paper's tables, and its ablation of residuals. */
export const TABLE_IDS = ['1', '2', '3', '4', '5', '6', '7', '8', 'residuals'] as const;
export type TableId = (typeof TABLE_IDS)[number];
/** What the map of C and d shades. */
export const MEASURES = ['params', 'macs'] as const;
export type Measure = (typeof MEASURES)[number];
/** What the table of layers tells of each: its counts, its bytes, what it sees, what it moves. */
export const LAYER_COLUMNS = ['size', 'memory', 'field', 'intensity'] as const;
export type LayerColumns = (typeof LAYER_COLUMNS)[number];
/** Side of the square that is moved over the photo, as a share of the photo's. */
export const PATCH_SIZES = ['eighth', 'quarter', 'half'] as const;
export type PatchSize = (typeof PATCH_SIZES)[number];
/** What the paths of a block are ranked by: how far either moves for the network's first answer. */
export const EFFECTS = ['probability', 'logit'] as const;
export type Effect = (typeof EFFECTS)[number];
/** What is answered live: the photo as it is changed, or a camera's frames. */
export const LIVE_SOURCES = ['photo', 'camera'] as const;
export type LiveSource = (typeof LIVE_SOURCES)[number];
/** How a layer's channels follow each other: those with most energy first, or as they are counted. */
export const MAP_ORDERS = ['energy', 'index'] as const;
export type MapOrder = (typeof MAP_ORDERS)[number];
/** What the colours of a channel span: its own values, or all of its layer's. */
export const MAP_SCALES = ['channel', 'layer'] as const;
export type MapScale = (typeof MAP_SCALES)[number];
/** Which parts of A against B are listed: all, those that are not the same, or those that are so of themselves. */
export const DIFF_FILTERS = ['all', 'changed', 'reasons'] as const;
export type DiffFilter = (typeof DIFF_FILTERS)[number];
export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];
/** What the colours of a map over the photo span: its own values, or those of A's and B's. */
export const LOOK_SCALES = ['own', 'both'] as const;
export type LookScale = (typeof LOOK_SCALES)[number];
/** What is told of each step: its place among them, then its figures. */
export type StepColumn = 'layer' | 'macs' | 'bytes' | 'ms' | 'rate' | 'intensity' | 'reached';
/** What steps are sorted by, the most first; with `.up` the least. */
export type StepSort = StepColumn | `${StepColumn}.up`;
/** From a neuron to a block: the sum, its three acts, functions in the place of weights, paths, the paper's forms. */
export const NEURON_STEPS = ['neuron', 'acts', 'functions', 'paths', 'a', 'b', 'c'] as const;
export type NeuronStep = (typeof NEURON_STEPS)[number];

/** A block of a stage, both counted from 0; `block` null selects the stage. The same in both lanes. */
export interface Selection {
  readonly stage: number;
  readonly block: number | null;
}

export interface Zoom {
  readonly scale: number;
  readonly xPx: number;
}
export const FIT: Zoom = { scale: 1, xPx: 0 };

/** Largest batch that memory is counted for. */
export const MAX_BATCH = 4096;

/** What is looked at; nothing here changes a network. */
export interface ViewState {
  readonly selection: Selection | null;
  /** Stages whose repeated blocks are drawn one by one. */
  readonly unfolded: readonly number[];
  /** The block whose layers are drawn in its place. */
  readonly opened: { readonly stage: number; readonly block: number } | null;
  /** Name of the layer under the pointer, drawn or listed. */
  readonly hovered: string | null;
  /** Zoom of both drawings together: factor, and shift to the right in px. */
  readonly zoom: Zoom;
  /** What fills both drawings; null for the whole networks. */
  readonly zoomedTo: Landmark | null;
  readonly panel: PanelId;
  /** Whose count stands beside the paper's MACs; the paper's own shows nothing more. */
  readonly convention: Convention;
  /** Images that a forward pass takes at once, for the memory that it needs. */
  readonly batch: number;
  /** How weights lie on a device that can choose; both networks'. */
  readonly weightFormat: WeightFormat;
  readonly columns: LayerColumns;
  /** Null until one is chosen: the page then takes what it has room for. */
  readonly blockView: BlockView | null;
  readonly depthStep: DepthRuleStep;
  readonly neuron: NeuronStep;
  readonly table: TableId;
  /** Whose settings are mapped, and whose groups are walked. */
  readonly mapped: LaneId;
  readonly measure: Measure;
  readonly walked: LaneId;
  /** Groups that are walked to; null for the network's own. */
  readonly groups: number | null;
  /** The class that a network's maps are of, by its place among the logits; null for its own first answer. */
  readonly classes: Readonly<Record<LaneId, number | null>>;
  /** How much of the photo its maps cover, percent. */
  readonly overlay: number;
  readonly patch: PatchSize;
  /** What of the selected block is off; paths that it does not have are none. */
  readonly off: Readonly<Record<LaneId, Off>>;
  readonly effect: Effect;
  /** The tensor that is looked at in both lanes, by the network's name of it, else the file's; null for the first. */
  readonly tensor: string | null;
  /** The layer, block or stage whose channels are shown in both lanes, by torch's name in either; null for the first stage. */
  readonly mapLayer: string | null;
  /** The layer of each drawing whose channels are shown, outlined there. */
  readonly lit: Readonly<Record<LaneId, string | null>>;
  readonly mapOrder: MapOrder;
  readonly mapScale: MapScale;
  /** What of A against B is listed. */
  readonly diff: DiffFilter;
  readonly lookScale: LookScale;
  readonly stepSort: StepSort;
  /** Whose network is swept, and along what. */
  readonly swept: LaneId;
  readonly sweepAxis: SweepAxis;
  /** Which network is written, and as what. */
  readonly exported: LaneId;
  readonly format: ExportFormat;
  /** The text that is to be imported. */
  readonly pasted: string;
  readonly liveSource: LiveSource;
  /** How the photo is changed, as `formatPerturbation` writes it; empty for not at all. */
  readonly perturbation: string;
  /** Which evidence is charted, as `writeCharted` writes it; empty for the first. */
  readonly evidence: string;
  /** Which cost is charted, and what of it is lit, as `writeCosts` writes it; empty for MACs. */
  readonly costs: string;
  /** Whether the benchmark is open. */
  readonly benchmark: boolean;
  /** Whether the self-test is open. */
  readonly selfTest: boolean;
  /** The lesson, question or place of the paper that is open, or one of their lists, by its id; null for none. */
  readonly lesson: string | null;
  /** Step of the lesson, from 1; null where none is open. */
  readonly lessonStep: number | null;
  readonly theme: Theme;
  /** Whether letters pressed alone act (H, P; in the presenter B, F and the full stop). */
  readonly singleKeys: boolean;
  /** Whether what comes of the networks is hidden, so that it can be predicted. */
  readonly predict: boolean;
  /** What is open over the page: what shares it, what shows it to a hall, or help: its keys, the terms that it uses. */
  readonly over: 'share' | 'present' | 'keys' | 'terms' | null;
}

export const OPENING_VIEW: ViewState = {
  selection: null,
  unfolded: [],
  opened: null,
  hovered: null,
  zoom: FIT,
  zoomedTo: null,
  panel: 'block',
  convention: 'paper',
  batch: 1,
  weightFormat: 'f32',
  columns: 'size',
  blockView: null,
  depthStep: 'sum',
  neuron: 'neuron',
  table: '3',
  mapped: 'b',
  measure: 'params',
  walked: 'b',
  groups: null,
  classes: { a: null, b: null },
  overlay: 60,
  patch: 'quarter',
  off: { a: [], b: [] },
  effect: 'probability',
  tensor: null,
  mapLayer: null,
  lit: { a: null, b: null },
  mapOrder: 'energy',
  mapScale: 'channel',
  diff: 'all',
  lookScale: 'own',
  stepSort: 'ms',
  swept: 'b',
  sweepAxis: 'cardinality',
  exported: 'a',
  format: 'pytorch',
  pasted: '',
  liveSource: 'photo',
  perturbation: '',
  evidence: '',
  costs: '',
  benchmark: false,
  selfTest: false,
  lesson: null,
  lessonStep: null,
  theme: 'system',
  singleKeys: true,
  predict: false,
  over: null,
};

/** Folds or unfolds a stage; folding it closes what was open in it. */
export function toggleStage(view: ViewState, stage: number): ViewState {
  const unfolded = view.unfolded.includes(stage)
    ? view.unfolded.filter((each) => each !== stage)
    : [...view.unfolded, stage];
  const opened = view.opened?.stage === stage ? null : view.opened;
  return { ...view, unfolded, opened };
}

/** Opens a block to its layers, or closes it; opening selects it. */
export function toggleBlock(view: ViewState, stage: number, block: number): ViewState {
  const isOpen = view.opened?.stage === stage && view.opened.block === block;
  if (isOpen) return { ...view, opened: null };
  return { ...view, opened: { stage, block }, selection: { stage, block } };
}
