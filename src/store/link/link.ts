import { findPreset, OPENING_PAIR, presetOf } from '../../core/presets';
import { type ArchSpec, isResidual, takesPatch } from '../../core/spec';
import type { BackendName } from '../../worker/protocol';
import { lockedAt } from '../chain';
import { LANES, type Lane, type LaneId, type Lanes, laneOf } from '../lanes';
import type { ViewState } from '../view';
import { withLinkedWeights } from '../weights/linkedWeights';
import type { Changes, LaneField, LinkedView } from './field';
import { LANE_FIELDS, textIn, VIEW_FIELDS } from './table';

/** A part of the link that was left out, and its value as given. */
export interface LinkProblem {
  readonly field: string;
  readonly value: string;
}

export interface Opening {
  readonly lanes: Lanes;
  readonly view: LinkedView;
  readonly problems: readonly LinkProblem[];
}

type Report = (field: string, value: string) => void;

/** What a link says of a lane, by part. */
type LaneChanges = { readonly [Part in LaneField['part']]: Changes[Part] };

/** In the order in which they are tried. */
export const BACKEND_NAMES: readonly BackendName[] = ['webgpu', 'wasm', 'cpu'];
const SHOWN_VALUE_LENGTH = 40;

/**
 * The pair of networks that a link's query asks for. Absent fields come from the preset, an absent
 * preset from the opening pair; values that are none of a field's are left out and reported.
 */
export function readLink(query: string): Opening {
  const params = new URLSearchParams(query);
  const problems: LinkProblem[] = [];
  const report = (field: string, value: string) =>
    problems.push({ field: clip(field), value: clip(value) });
  const lanes = { a: readLane('a', params, report), b: readLane('b', params, report) };
  const backend = params.get('backend');
  if (backend !== null && readBackend(query) === null) report('backend', backend);
  return { lanes, view: readView(params, report), problems };
}

/** The backend that a link forces (`?backend=wasm`); null where it forces none. */
export function readBackend(query: string): BackendName | null {
  const asked = new URLSearchParams(query).get('backend');
  return BACKEND_NAMES.find((name) => name === asked) ?? null;
}

/**
 * The query that restores the pair and the view: each lane's preset, the fields in which it differs
 * from it, and what of the view is not as the page opens. All other parameters are kept as they
 * stand in `query`.
 */
export function writeLink(query: string, lanes: Lanes, view: ViewState): string {
  const params = new URLSearchParams();
  for (const id of LANES) {
    params.set(id, lanes[id].presetId);
    writeFields(LANE_FIELDS, lanes[id], params, `${id}.`);
  }
  writeFields(VIEW_FIELDS, view, params, '');
  for (const [key, value] of new URLSearchParams(query)) {
    if (!ofLane(key) && !ofView(key)) params.append(key, value);
  }
  // A query may hold a colon as it is: `a.lock=macs:d`.
  return `?${params}`.replaceAll('%3A', ':');
}

/** Whether two views are the same in all that a link says. */
export function sameInLink(one: ViewState, other: ViewState): boolean {
  return one === other || VIEW_FIELDS.every(({ format }) => format(one) === format(other));
}

function writeFields<State>(
  fields: readonly Written<State>[],
  state: State,
  params: URLSearchParams,
  prefix: string,
): void {
  for (const field of fields) {
    const text = textIn(field, state);
    if (text !== null) params.set(`${prefix}${field.key}`, text);
  }
}

interface Written<State> {
  readonly key: string;
  format(state: State): string | null;
  default(state: State): string | null;
}

function readLane(id: LaneId, params: URLSearchParams, report: Report): Lane {
  const asked = params.get(id);
  const found = asked === null ? undefined : findPreset(asked);
  if (asked !== null && found === undefined) report(id, asked);
  const preset = found ?? presetOf(OPENING_PAIR[id]);
  let changes: LaneChanges = { family: preset.spec, spec: {}, lock: {}, weights: {} };
  for (const [key, value] of params) {
    if (!key.startsWith(`${id}.`)) continue;
    const field = LANE_FIELDS.find((each) => `${id}.${each.key}` === key);
    const read = field?.parse(value);
    const next =
      field && read?.ok
        ? { ...changes, [field.part]: { ...changes[field.part], ...read.change } }
        : null;
    if (next === null || !fits(preset.spec, next)) report(key, value);
    else changes = next;
  }
  const { spec, lock, weights } = changes;
  return withLinkedWeights(withLock(laneOf(preset, spec), lock), weights);
}

/** Whether a network has all that a link says of it: a relative has few fields and no lock. */
function fits(base: ArchSpec, { family: { family }, spec, lock }: LaneChanges): boolean {
  const locks = isResidual(base) || Object.keys(lock).length === 0;
  return family === base.family && takesPatch(base, spec) && locks;
}

/** A lane with the lock that its link names; it holds the present value where the link names none. */
function withLock(lane: Lane, linked: Changes['lock']): Lane {
  const chain = lockedAt(lane.drawn, { ...lane.chain, ...linked });
  return { ...lane, chain: { ...chain, budget: linked.budget ?? chain.budget } };
}

function readView(params: URLSearchParams, report: Report): LinkedView {
  let view: LinkedView = {};
  for (const { key, parse } of VIEW_FIELDS) {
    const text = params.get(key);
    if (text === null) continue;
    const read = parse(text);
    // A step's number is one of a lesson.
    const isOrphan = read.ok && 'lessonStep' in read.change && !params.has('lesson');
    if (read.ok && !isOrphan) view = { ...view, ...read.change };
    else report(key, text);
  }
  return view;
}

function ofLane(key: string): boolean {
  return LANES.some((id) => key === id || key.startsWith(`${id}.`));
}

function ofView(key: string): boolean {
  return VIEW_FIELDS.some((field) => field.key === key);
}

function clip(text: string): string {
  return text.length > SHOWN_VALUE_LENGTH ? `${text.slice(0, SHOWN_VALUE_LENGTH)}...` : text;
}
