import { csvOf } from '../export/csvOf';
import {
  type Change,
  deltaOf,
  type FactValue,
  type GraphDiff,
  type LayerDiff,
  layersOf,
  type SectionDiff,
} from './graphDiff';

const COLUMNS = [
  'part',
  'block_a',
  'block_b',
  'layer_a',
  'layer_b',
  'op',
  'is',
  'changes',
  'params_a',
  'params_b',
  'params_difference',
  'macs_a',
  'macs_b',
  'macs_difference',
  'conv_fc_outputs_a',
  'conv_fc_outputs_b',
  'conv_fc_outputs_difference',
] as const;

/** The cells of `diffCsv`, line by line. */
export function diffLines({ sections }: GraphDiff): string[][] {
  return [COLUMNS, ...sections.flatMap(rowsOf)].map((row) => row.map(String));
}

/**
 * A diff as CSV (RFC 4180): a header and one row for each layer of A or B, in the order of the diff. The
 * differences are B's less A's and add up to the networks'; what a network doesn't have is left empty.
 */
export function diffCsv(diff: GraphDiff): string {
  return csvOf(diffLines(diff));
}

type Row = readonly (string | number)[];

function rowsOf(section: SectionDiff): Row[] {
  if (section.part !== 'stage') {
    return layersOf(section).map((layer) => rowOf([section.part, '', ''], layer));
  }
  const stage = `stage ${section.stage + 1}`;
  return section.blocks.flatMap(({ a, b, layers }) =>
    layers.map((layer) => rowOf([stage, a?.name ?? '', b?.name ?? ''], layer)),
  );
}

function rowOf(place: Row, { a, b, op, kind, changes, counts }: LayerDiff): Row {
  const difference = deltaOf(counts);
  return [
    ...place,
    a ?? '',
    b ?? '',
    op,
    kind,
    changes.map(changeText).join('; '),
    ...(['params', 'macs', 'activationOutputs'] as const).flatMap((what) => [
      a === null ? '' : counts.a[what],
      b === null ? '' : counts.b[what],
      difference[what],
    ]),
  ];
}

function changeText({ field, from, to }: Change<string>): string {
  return `${field} ${valueText(from)} -> ${valueText(to)}`;
}

function valueText(value: FactValue): string {
  if (typeof value !== 'object') return String(value);
  return value.join(typeof value[0] === 'string' ? '+' : 'x');
}
