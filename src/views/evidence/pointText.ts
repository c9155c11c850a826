import { exact, short } from '../../i18n/format';
import { signedFixed } from '../looks/signed';
import type { Axis, Figure, PaperChart } from './charts';
import { t } from './evidenceWords';
import { type PaperPoint, placeOn } from './paperPoints';

/** "ResNeXt-50 32x4d", "ResNet-200 at 320 px", "ResNet-50 without shortcuts". */
export function nameOfPoint({ net, setting }: Pick<PaperPoint, 'net' | 'setting'>): string {
  return setting === '' ? net : t('evidence.name', { net, setting: settingText(setting) });
}

/** What may stand beside a point, from the longest to the shortest: its name and value, or its value. */
export function labelsOf(chart: PaperChart, point: PaperPoint): readonly string[] {
  const value = rateText(chart, point.value);
  const { net, setting } = point;
  const short = chart === 'cardinality' ? [] : [net];
  const names = chart === 'residuals' || chart === 'art' ? short : [nameOfPoint(point), ...short];
  const isUnique = chart === 'cardinality';
  const all = isUnique ? [setting] : names;
  return [...all.map((name) => `${name} ${value}`), value];
}

/** A figure as the paper prints it: one decimal, two on CIFAR. */
export function rateText(chart: PaperChart, value: number): string {
  return value.toFixed(decimalsOf(chart));
}

/** What a point is less what it is taken against: "−1.7"; null for the one that others are taken against. */
export function differenceText(
  chart: PaperChart,
  point: PaperPoint,
  all: readonly PaperPoint[],
): { readonly points: string; readonly against: PaperPoint } | null {
  const against = all.find(({ key }) => key === point.baseline);
  if (against === undefined || against.key === point.key) return null;
  return { points: signedFixed(point.value - against.value, decimalsOf(chart)), against };
}

/** Where a point lies, in words: "C = 32", "4.23 G MACs"; null where it is not counted. */
export function placeText(axis: Axis, point: PaperPoint): string | null {
  const place = placeOn(axis, point);
  return place === null ? null : t(`evidence.place.${axis}`, { value: axisText(axis, place) });
}

/** A number along an axis. */
export function axisText(axis: Axis, value: number): string {
  return axis === 'c' ? exact(value) : short(value);
}

/** A point in a sentence: name, figure, place, cost and difference. */
export function pointText(
  chart: PaperChart,
  figure: Figure,
  point: PaperPoint,
  all: readonly PaperPoint[],
): string {
  const value = rateText(chart, point.value);
  const difference = differenceText(chart, point, all);
  const facts = [
    t('evidence.percentOf', { figure: t(`evidence.figure.${figure}`), value }),
    ...(chart === 'cardinality' ? [placeText('c', point)] : []),
    placeText('macs', point),
    placeText('params', point),
    difference &&
      t('evidence.difference', { points: difference.points, net: nameOfPoint(difference.against) }),
  ].filter((fact) => fact !== null);
  return t('evidence.at', { name: nameOfPoint(point), facts: facts.join(t('evidence.join')) });
}

function settingText(setting: string): string {
  if (setting === 'with' || setting === 'without') return t(`evidence.setting.${setting}`);
  return /^\d+$/.test(setting) ? t('evidence.setting.px', { px: setting }) : setting;
}

function decimalsOf(chart: PaperChart): number {
  return chart === 'cifar' ? 2 : 1;
}
