import type { BlockField, Change, FactValue, LayerField } from '../../core/diff/graphDiff';
import { exact } from '../../i18n/format';
import { t } from './diffWords';

type Field = LayerField | BlockField;

/** One fact that is another in B: "groups 1 → 32". */
export function changeText({ field, from, to }: Change<Field>): string {
  const names = {
    field: t(`diff.field.${field}`),
    from: valueText(from, field),
    to: valueText(to, field),
  };
  return t('diff.change', names);
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
