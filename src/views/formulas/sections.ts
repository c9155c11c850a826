import { CONVENTIONS } from '../../core/convention';
import { workedFigures } from '../../core/workedFigures';
import { exact } from '../../i18n/format';
import type { Network } from '../../store/derived';
import type { TermId } from '../glossary/terms';
import { countOf } from '../networks/counted';
import { t } from './formulasWords';

/** A formula, and the same with numbers. */
export interface Section {
  readonly id: string;
  readonly title: string;
  readonly law: string;
  /** The lines with numbers; one that says so where there are none. */
  readonly numbers: readonly string[];
  readonly note: string;
  /** Terms of its title and its note that link to what they mean. */
  readonly terms: readonly TermId[];
}

type Id = 'params' | 'linear' | 'macs' | 'flops' | 'activations' | 'bytes' | 'field' | 'folding';

const all = (value: number) => t('formulas.all', { value: exact(value) });

/** The formulas of what a network's graph alone says. */
export function graphSections(network: Network): readonly Section[] {
  const { cost, graph } = network;
  const { convolution, linear, norms, lastSeen } = workedFigures(graph);
  const section = (id: Id, numbers: readonly string[], terms: readonly TermId[]): Section => ({
    id,
    title: t(`formulas.${id}`),
    law: t(`formulas.${id}.law`),
    numbers: numbers.length === 0 ? [t('formulas.none')] : numbers,
    note: t(`formulas.${id}.note`),
    terms,
  });
  const bytes = { params: exact(cost.params), bytes: exact(cost.weightBytes) };
  const worked = convolution === null ? null : wordsOfConvolution(convolution);
  const ofConvolution = (id: 'params' | 'macs' | 'activations' | 'field') =>
    worked === null ? [] : [t(`formulas.${id}.numbers`, worked)];
  return [
    section('params', [...ofConvolution('params'), all(cost.params)], ['params']),
    section(
      'linear',
      linear === null
        ? []
        : [
            t('formulas.linear.numbers', {
              cin: exact(linear.inFeatures),
              cout: exact(linear.outFeatures),
              params: exact(linear.params),
            }),
          ],
      [],
    ),
    section('macs', [...ofConvolution('macs'), all(cost.macs)], ['macs']),
    section('flops', CONVENTIONS.map(counterLine(network)), ['flops']),
    section(
      'activations',
      [...ofConvolution('activations'), all(cost.activationOutputs)],
      ['activations'],
    ),
    section('bytes', [t('formulas.bytes.numbers', bytes)], ['buffers', 'halfFloats']),
    section(
      'field',
      lastSeen === null
        ? []
        : [...ofConvolution('field'), t('formulas.field.last', { px: exact(lastSeen.sizePx) })],
      ['receptiveField'],
    ),
    section(
      'folding',
      norms.layers === 0
        ? []
        : [
            t('formulas.folding.numbers', {
              layers: exact(norms.layers),
              channels: exact(norms.channels),
              numbers: exact(norms.numbers),
            }),
          ],
      ['bnFolding'],
    ),
  ];
}

type Convolution = NonNullable<ReturnType<typeof workedFigures>['convolution']>;

function wordsOfConvolution(figures: Convolution) {
  const { kernel, groups, inChannels, outChannels, outPx, seen, seenBefore } = figures;
  return {
    kh: exact(kernel[0]),
    kw: exact(kernel[1]),
    k: exact(kernel[0]),
    g: exact(groups),
    cin: exact(inChannels),
    cout: exact(outChannels),
    h: exact(outPx[0]),
    w: exact(outPx[1]),
    s: exact(figures.stride),
    weights: exact(figures.weights),
    macs: exact(figures.macs),
    outputs: exact(figures.activationOutputs),
    from: exact(seenBefore.sizePx),
    to: exact(seen.sizePx),
    jump: exact(seenBefore.jumpPx),
    jumpOut: exact(seen.jumpPx),
  };
}

function counterLine(network: Network) {
  return (convention: (typeof CONVENTIONS)[number]) => {
    const { value, unit } = countOf(network, convention);
    const counter = t(`formulas.flops.${convention}`);
    return t('formulas.flops.line', { counter, value: exact(value), unit });
  };
}
