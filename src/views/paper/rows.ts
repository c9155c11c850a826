import { closedMacs, closedParams } from '../../core/closedForm';
import { findResidual } from '../../core/presets';
import type { ResNetSpec, SpecPatch } from '../../core/spec';
import { fixed, short } from '../../i18n/format';
import type { KeyOf } from '../../i18n/words';
import { t } from './paperPanelWords';

/** A row of a table: what was published, and the network that it is where this page can build it. */
export interface PaperRow {
  readonly key: string;
  readonly net: string;
  /** Also in the README of the authors' release. */
  readonly readme: boolean;
  /** One text for each column after the network's. */
  readonly cells: readonly string[];
  readonly network: RowNetwork | null;
}

/** The preset that a row is, and the fields that differ from it. */
export interface RowNetwork {
  readonly presetId: string;
  readonly change: SpecPatch;
  readonly spec: ResNetSpec;
}

export interface Column {
  readonly label: KeyOf<typeof t>;
  /** Words stand at the left, numbers at the right. */
  readonly isWords: boolean;
}

export interface PaperTable {
  readonly columns: readonly Column[];
  readonly rows: readonly PaperRow[];
}

export const words = (label: KeyOf<typeof t>): Column => ({ label, isWords: true });
export const figures = (...labels: readonly KeyOf<typeof t>[]): Column[] =>
  labels.map((label) => ({ label, isWords: false }));

interface Printed {
  readonly net: string;
  readonly preset: string | null;
  readonly readme?: true;
}

/** A row as printed, joined to its network. */
export function paperRow(
  { net, preset, readme }: Printed,
  cells: readonly string[],
  change: SpecPatch = {},
): PaperRow {
  const network = rowNetwork(preset, change);
  return { key: [net, ...cells].join('/'), net, readme: readme ?? false, cells, network };
}

/** The network of a row, with what it changes of its preset; null where this page does not build it. */
export function rowNetwork(preset: string | null, change: SpecPatch = {}): RowNetwork | null {
  const base = preset === null ? undefined : findResidual(preset);
  if (preset === null || base === undefined) return null;
  return { presetId: preset, change, spec: { ...base, ...change } };
}

/** An error or a precision as printed: one decimal, two on CIFAR. */
export function rate(value: number | undefined, digits = 1): string {
  return value === undefined ? t('paper.cell.none') : fixed(value, digits);
}

/** Parameters of a preset as this page counts them. */
export function countedParams(preset: string | null): string {
  const spec = preset === null ? undefined : findResidual(preset);
  return spec === undefined ? t('paper.cell.none') : short(closedParams(spec));
}

/** Multiply-adds of a preset as this page counts them. */
export function countedMacs(preset: string | null): string {
  const spec = preset === null ? undefined : findResidual(preset);
  return spec === undefined ? t('paper.cell.none') : short(closedMacs(spec));
}

/** A number rounded as the paper prints it: 25.5 M, 4.1 G. */
export function printed(value: number): string {
  const [scale, letter] = value >= 1e9 ? [1e9, 'G'] : [1e6, 'M'];
  return `${fixed(value / scale, 1)} ${letter}`;
}
