import type { BlockCost, CostPart, Section } from '../../core/costParts';
import { bytes, duration, exact, percent, short } from '../../i18n/format';
import type { LaneId } from '../../store/lanes';
import { t } from './costChartWords';
import type { CostMeasure } from './costs';

/** A number of a measure, rounded: "4.09 G", "88.9 MB", "12.3 ms". */
export function shortText(measure: CostMeasure, value: number): string {
  if (measure === 'time') return duration(value);
  return measure === 'bytes' ? bytes(value) : short(value);
}

/** A number of a measure in every digit, with its unit. */
export function exactText(measure: CostMeasure, value: number): string {
  if (measure === 'time') return duration(value);
  if (measure === 'bytes') return t('costCharts.exactBytes', { value: exact(value) });
  return t(`costCharts.value.${measure}`, { value: exact(value) });
}

/** "stem", "stage 3", "head". */
export function sectionText(section: Section): string {
  if (typeof section !== 'number') return t(`costCharts.section.${section}`);
  return t('costCharts.section.stage', { stage: section + 1 });
}

interface Told {
  readonly lane: LaneId;
  readonly measure: CostMeasure;
  /** All of the lane's. */
  readonly total: number;
}

/** All of a network's: "A ResNet-50: 4.09 G". */
export function totalText(
  { lane, name, total }: { lane: LaneId; name: string; total: number },
  measure: CostMeasure,
): string {
  return t('costCharts.total', {
    lane: lane.toUpperCase(),
    name,
    value: t(`costCharts.value.${measure}`, { value: shortText(measure, total) }),
  });
}

/** A kind of layers in a section, in a sentence. */
export function segmentText(
  { section, kind, value }: Pick<CostPart, 'section' | 'kind' | 'value'>,
  told: Told,
): string {
  return t('costCharts.readout', {
    place: sectionText(section),
    kind: t(`costCharts.kind.${kind}`),
    ...shared(value, told),
  });
}

/** A layer in a sentence. */
export function layerText({ name, kind, value }: CostPart, told: Told): string {
  return t('costCharts.readout.layer', {
    layer: name,
    kind: t(`costCharts.kind.${kind}`),
    ...shared(value, told),
  });
}

/** A block in a sentence. */
export function blockText({ name, shortcut, value }: BlockCost, told: Told): string {
  return t('costCharts.readout.block', {
    block: name,
    shortcut: t(`costCharts.shortcut.${shortcut}`),
    ...shared(value, told),
  });
}

function shared(value: number, { lane, measure, total }: Told) {
  return {
    lane: lane.toUpperCase(),
    value: exactText(measure, value),
    share: percent(total > 0 ? value / total : 0),
  };
}
