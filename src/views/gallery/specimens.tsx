import type { ReactNode } from 'react';
import { DEPTH_RULE_STEPS } from '../../core/depthRule';
import { presetOf } from '../../core/presets';
import { patchSpec, type SpecPatch } from '../../core/spec';
import { networkOf } from '../../store/derived';
import { NEURON_STEPS } from '../../store/view';
import { feedsOf, mostChannelsOf, spatialConv } from '../connectivity/feeds';
import { Matrix } from '../connectivity/Matrix';
import { DepthFigureView } from '../forms/DepthFigureView';
import { FormFigureView } from '../forms/FormFigureView';
import { channelPx } from '../forms/figureScale';
import { formFigure } from '../forms/formFigure';
import { blockShape, formRows, plainRows } from '../forms/formRows';
import { blockLayers } from '../graph/blockLayers';
import { NeuronFigure } from '../neuron/NeuronFigure';
import type { NeuronShape } from '../neuron/neuronLayout';

/** A figure in one state, from numbers alone. */
export interface Specimen {
  /** Also of its picture's file. */
  readonly name: string;
  readonly lane: 'a' | 'b';
  readonly node: ReactNode;
  /** What the drawing from a neuron to a block shows; it is drawn by D3, not by React. */
  readonly neuron?: { readonly place: number; readonly shape: NeuronShape };
}

interface BlockAt {
  readonly preset: string;
  readonly patch?: SpecPatch;
  readonly stage?: number;
  readonly block?: number;
}

function blockOf({ preset, patch = {}, stage = 0, block = 1 }: BlockAt) {
  const network = networkOf(patchSpec(presetOf(preset).spec, patch));
  const found = blockLayers(network, stage, block);
  if (found === null) throw new Error(`no such block: ${preset}`);
  return { network, block: found };
}

/** A block in one of the forms, or as it is where it has none. */
function form(name: string, at: BlockAt, which: 'a' | 'b' | 'c', costs = false): Specimen {
  const { network, block } = blockOf(at);
  const shape = blockShape(network, block);
  const rows = shape === null ? plainRows(block) : formRows(shape, which);
  const figure = formFigure(block, rows, channelPx([block]));
  return {
    name: `form-${name}`,
    lane: block.groups > 1 ? 'b' : 'a',
    node: <FormFigureView figure={figure} label={name} costs={costs} />,
  };
}

function matrix(name: string, at: BlockAt, quiet: boolean): Specimen {
  const { network } = blockOf(at);
  const conv = spatialConv(network, at.stage ?? 0, at.block ?? 1);
  if (conv === null) throw new Error(`no 3x3 in this block: ${name}`);
  return {
    name: `matrix-${name}`,
    lane: conv.op.groups > 1 ? 'b' : 'a',
    node: <Matrix feeds={feedsOf(conv)} mostChannels={mostChannelsOf([conv])} quiet={quiet} />,
  };
}

function neuron(name: string, step: (typeof NEURON_STEPS)[number], shape: NeuronShape): Specimen {
  const place = NEURON_STEPS.indexOf(step);
  return {
    name: `neuron-${name}`,
    lane: 'b',
    node: <NeuronFigure step={step} shape={shape} held={null} />,
    neuron: { place, shape },
  };
}

const RESNEXT: BlockAt = { preset: 'resnext50_32x4d' };
const PAPER: NeuronShape = { paths: 32, groupWidth: 4, from: 256, to: 256 };

/** Every figure that is drawn from numbers, in every state that it has. */
export const SPECIMENS: readonly Specimen[] = [
  form('a', RESNEXT, 'a'),
  form('b', RESNEXT, 'b'),
  form('c', RESNEXT, 'c'),
  form('c-with-costs', RESNEXT, 'c', true),
  form('b-with-projection', { ...RESNEXT, stage: 1, block: 0 }, 'b'),
  form('c-without-shortcut', { ...RESNEXT, patch: { residual: false } }, 'c'),
  form('a-128-paths', { ...RESNEXT, patch: { cardinality: 128, groupWidth: 1 } }, 'a'),
  form('one-path', { preset: 'resnet50' }, 'c'),
  form('basic', { preset: 'resnet18' }, 'c'),
  ...DEPTH_RULE_STEPS.map(
    (step): Specimen => ({
      name: `depth-${step}`,
      lane: 'b',
      node: <DepthFigureView step={step} cardinality={32} groupWidth={4} />,
    }),
  ),
  matrix('dense', { preset: 'resnet50' }, true),
  matrix('32-groups', RESNEXT, true),
  matrix('with-words', RESNEXT, false),
  ...NEURON_STEPS.map((step) => neuron(step, step, PAPER)),
  neuron('one-path', 'a', { paths: 1, groupWidth: 64, from: 256, to: 256 }),
  neuron('128-paths', 'b', { paths: 128, groupWidth: 2, from: 64, to: 256 }),
];
