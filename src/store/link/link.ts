import { findPreset, OPENING_PAIR, presetOf } from '../../core/presets';
import { isResidual, patchSpec, type SpecPatch, takesPatch } from '../../core/spec';
import type { BackendName } from '../../worker/protocol';
import { LANES, type Lane, type LaneId, type Lanes, laneOf } from '../lanes';
import type { ViewState } from '../view';
import { FIELDS, fieldsOf, readField } from './codec';
import { type LinkedLock, lockFieldsOf, readLockField, withLock } from './lockCodec';
import { type LinkedView, ofView, readView, writeView } from './viewCodec';
import {
  type LinkedWeights,
  readWeightsField,
  weightsFieldsOf,
  withLinkedWeights,
} from './weightsCodec';

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
  for (const id of LANES) writeLane(id, lanes[id], params);
  writeView(view, params);
  for (const [key, value] of new URLSearchParams(query)) {
    if (!ofLane(key) && !ofView(key)) params.append(key, value);
  }
  // A query may hold a colon as it is: `a.lock=macs:d`.
  return `?${params}`.replaceAll('%3A', ':');
}

function readLane(
  id: LaneId,
  params: URLSearchParams,
  report: (field: string, value: string) => void,
): Lane {
  const asked = params.get(id);
  const found = asked === null ? undefined : findPreset(asked);
  if (asked !== null && found === undefined) report(id, asked);
  const preset = found ?? presetOf(OPENING_PAIR[id]);
  let patch: SpecPatch = {};
  let lock: LinkedLock = {};
  let weights: LinkedWeights = {};
  for (const [key, value] of params) {
    if (!key.startsWith(`${id}.`)) continue;
    const name = key.slice(id.length + 1);
    const locked = isResidual(preset.spec) ? readLockField(name, value) : undefined;
    if (locked !== undefined) {
      lock = { ...lock, ...locked };
      continue;
    }
    const told = readWeightsField(name, value);
    if (told !== undefined) {
      weights = { ...weights, ...told };
      continue;
    }
    const isFamily = name === 'family' && value === preset.spec.family;
    const read = isFamily ? {} : readField(name, value);
    if (read === undefined || !takesPatch(preset.spec, read)) report(key, value);
    else patch = { ...patch, ...read };
  }
  return withLinkedWeights(withLock(laneOf(preset, patch), lock), weights);
}

function writeLane(id: LaneId, lane: Lane, params: URLSearchParams): void {
  params.set(id, lane.presetId);
  const base = presetOf(lane.presetId).spec;
  const [own, preset] = [fieldsOf(lane.spec), fieldsOf(base)];
  const changed = FIELDS.filter(({ name }) => name !== 'd' && own[name] !== preset[name]);
  let patch: SpecPatch = {};
  for (const { name, read } of changed) {
    params.set(`${id}.${name}`, String(own[name]));
    patch = { ...patch, ...read(String(own[name])) };
  }
  // A basic block's d follows its planes where the link names none: any other has to be named.
  const read = patchSpec(base, patch);
  if (isResidual(read) && read.groupWidth !== own.d) params.set(`${id}.d`, String(own.d));
  for (const [name, text] of [...lockFieldsOf(lane), ...weightsFieldsOf(lane)]) {
    params.set(`${id}.${name}`, text);
  }
}

function ofLane(key: string): boolean {
  return LANES.some((id) => key === id || key.startsWith(`${id}.`));
}

function clip(text: string): string {
  return text.length > SHOWN_VALUE_LENGTH ? `${text.slice(0, SHOWN_VALUE_LENGTH)}...` : text;
}
