import type { ArchSpec } from '../../core/spec';
import { type Preprocessing, preprocessingOf } from '../../core/trained';
import type { WeightsSource } from '../../worker/protocol';
import { type Network, networkOf } from '../derived';
import type { Lane } from '../lanes';
import type { LoadedWeights, WantedWeights } from './loadedWeights';

/** Weights that answer: those that ship for a network, or loaded ones that fit it. */
export interface AnsweringWeights {
  /** Equal when the weights are. */
  readonly key: string;
  readonly source: WeightsSource;
  /** By index of the class; null where no names are known. */
  readonly classes: readonly string[] | null;
  /** Null for the embedded ones. */
  readonly loaded: LoadedWeights | null;
}

const answering = new WeakMap<Lane, AnsweringWeights | null>();
const seen = new WeakMap<Lane, Preprocessing>();

/** The weights with which a lane answers; null where there are none for its network as it is drawn. */
export function weightsOf(lane: Lane): AnsweringWeights | null {
  const known = answering.get(lane);
  if (known !== undefined) return known;
  const weights = answeringOf(lane);
  answering.set(lane, weights);
  return weights;
}

/** Whether a lane's loaded weights fit the network as it is drawn now. */
export function fitsLoaded({ weights, drawn }: Pick<Lane, 'weights' | 'drawn'>): boolean {
  return weights !== null && sameTensors(weights.spec, drawn);
}

/** What a lane's link wants, while it fits the network as it is drawn now; else null. */
export function wantedOf({ wanted, drawn }: Lane): WantedWeights | null {
  return wanted !== null && sameTensors(wanted.spec, drawn) ? wanted : null;
}

/** Whether weights of one network fit another: the same tensors in the same shapes. */
export function sameTensors(one: ArchSpec, other: ArchSpec): boolean {
  return tensorsKey(one) === tensorsKey(other);
}

/** What a lane's network sees of a photo: the user's choice, else the weights', else the network's. */
export function preprocessingFor(lane: Lane): Preprocessing {
  const known = seen.get(lane);
  if (known !== undefined) return known;
  const preprocessing = chosenPreprocessing(lane);
  seen.set(lane, preprocessing);
  return preprocessing;
}

function answeringOf(lane: Lane): AnsweringWeights | null {
  const { weights, choices } = lane;
  if (weights !== null && fitsLoaded(lane)) {
    const { weightsId } = weights;
    const names = (choices.labels ?? weights.labels)?.names ?? null;
    const classes = names?.length === lane.drawn.classes ? names : null;
    const source = { kind: 'checkpoint', weightsId } as const;
    return { key: `checkpoint ${weightsId}`, source, classes, loaded: weights };
  }
  const { trained } = networkOf(lane.drawn);
  if (trained === undefined) return null;
  const { file, bytes, classes } = trained;
  return { key: file, source: { kind: 'file', url: file, bytes }, classes, loaded: null };
}

function chosenPreprocessing(lane: Lane): Preprocessing {
  const { weights, drawn, choices } = lane;
  const cropPx = drawn.inputPx;
  if (choices.preprocessing !== null) return { ...choices.preprocessing, cropPx };
  const own = fitsLoaded(lane) ? weights?.preprocessing : null;
  return own === null || own === undefined ? preprocessingOf(drawn) : resized(own, cropPx);
}

/** Of another input size the same share is seen. */
function resized(own: Preprocessing, cropPx: number): Preprocessing {
  if (own.cropPx === cropPx) return own;
  return { ...own, cropPx, resizePx: Math.round((own.resizePx * cropPx) / own.cropPx) };
}

const keys = new WeakMap<Network, string>();

/** Equal for networks with the same tensors in the same shapes, wherever their strides are. */
function tensorsKey(spec: ArchSpec): string {
  const network = networkOf(spec);
  const known = keys.get(network);
  if (known !== undefined) return known;
  const key = network.graph.layers
    .flatMap(({ tensors }) => tensors.map(({ name, shape }) => `${name}:${shape}`))
    .join();
  keys.set(network, key);
  return key;
}
