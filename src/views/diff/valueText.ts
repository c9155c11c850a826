import { sameValue } from '../../core/diff/diffGraphs';
import type {
  BlockField,
  Change,
  FactValue,
  LayerDiff,
  LayerField,
} from '../../core/diff/graphDiff';
import { isOwn } from '../../core/diff/ownChanges';
import { exact } from '../../i18n/format';
import { t } from './diffWords';

/** What a layer that takes in and puts out the same number of something has of it. */
type Both = 'channels' | 'px';
type Field = LayerField | BlockField | Both;

/** One fact that is another in B: "groups 1 → 32". */
export function changeText({ field, from, to }: Change<Field>): string {
  const names = {
    field: t(`diff.field.${field}`),
    from: valueText(from, field),
    to: valueText(to, field),
  };
  return t('diff.change', names);
}

/** The changes of a layer; what goes through it and only follows is told once: "channels 64 → 128". */
export function layerChanges({ op, changes }: LayerDiff): readonly string[] {
  const into = (field: LayerField) => changes.find((change) => change.field === field);
  const through: readonly (readonly [LayerField, LayerField, Both])[] = [
    ['inChannels', 'outChannels', 'channels'],
    ['inPx', 'outPx', 'px'],
  ];
  let told: readonly Change<Field>[] = changes;
  for (const [inside, outside, both] of through) {
    const [one, other] = [into(inside), into(outside)];
    if (one === undefined || other === undefined || isOwn(op, outside)) continue;
    if (!sameValue(one.from, other.from) || !sameValue(one.to, other.to)) continue;
    told = told
      .filter((change) => change !== other)
      .map((change) => (change === one ? { ...one, field: both } : change));
  }
  return told.map(changeText);
}

/** A fact as people write it: a window as 3×3, a stride of equal sides as one number. */
export function valueText(value: FactValue, field: Field): string {
  if (typeof value === 'number') return exact(value);
  if (typeof value === 'boolean') return t(value ? 'diff.value.true' : 'diff.value.false');
  if (typeof value === 'string') return t(`diff.value.${value}`);
  const [first, second] = value;
  if (typeof first !== 'number' || typeof second !== 'number') return inputsText(value);
  if (first === second && field !== 'kernel') return exact(first);
  return t('diff.value.px', { height: first, width: second });
}

function inputsText(roles: FactValue & readonly unknown[]): string {
  return roles
    .map((role) => (role === 'before' ? t('diff.value.before') : String(role)))
    .join(t('diff.join'));
}
