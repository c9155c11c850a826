import { exact } from '../../../i18n/format';
import { real } from '../../../i18n/real';
import type { TensorDiff } from '../../../store/weights/tensors';
import { t } from '../diffWords';
import styles from './WeightsDiff.module.css';

/** A tensor of both checkpoints, or of one of them. */
export function TensorDiffRow({ diff, index }: { diff: TensorDiff; index: number }) {
  const { name, kind, numbers } = diff;
  return (
    <tr data-tensor={name} data-kind={kind} aria-rowindex={index + 2}>
      <th scope="row" title={namesOf(diff)}>
        {name}
      </th>
      <td title={shapesOf(diff)}>{shapesOf(diff)}</td>
      {numbers === null ? (
        <td colSpan={5} />
      ) : (
        <>
          <td className={`num ${styles.relative}`} data-value={numbers.relative}>
            {numbers.relative === null ? t('diff.weights.ofZeros') : real(numbers.relative)}
          </td>
          <td className={`num ${styles.maxAbs}`} data-value={numbers.maxAbs}>
            {real(numbers.maxAbs)}
          </td>
          <td className="num">{placeOf(numbers)}</td>
          <td className={`num ${styles.meanAbs}`} data-value={numbers.meanAbs}>
            {real(numbers.meanAbs)}
          </td>
          <td className={`num ${styles.differing}`} data-value={numbers.differing}>
            {differingOf(numbers)}
          </td>
        </>
      )}
    </tr>
  );
}

type Numbers = NonNullable<TensorDiff['numbers']>;

function placeOf({ largest }: Numbers): string {
  if (largest === null) return '';
  const { at, a, b } = largest;
  return t('diff.weights.at', { place: at.join(t('diff.join')), a: real(a), b: real(b) });
}

function differingOf({ differing, count, notFinite }: Numbers): string {
  const told = { differing: exact(differing), count: exact(count) };
  if (notFinite === 0) return t('diff.weights.share', told);
  return t('diff.weights.notFinite', { ...told, notFinite: exact(notFinite) });
}

/** The shape that both have and their number formats, or what either has. */
function shapesOf({ kind, a, b }: TensorDiff): string {
  const text = (own: typeof a) => (own === null ? '' : `${shapeOf(own.shape)} ${own.dtype}`);
  if (kind === 'onlyA' || kind === 'onlyB') {
    return [text(a ?? b), t(`diff.mark.${kind}`)].join(t('diff.join'));
  }
  if (a === null || b === null || text(a) === text(b)) return text(a);
  return t('diff.weights.shapes', { a: text(a), b: text(b) });
}

function shapeOf(shape: readonly number[]): string {
  return shape.length === 0 ? t('diff.weights.scalar') : shape.join(t('diff.weights.times'));
}

/** What the files call it. */
function namesOf({ name, a, b }: TensorDiff): string {
  return [...new Set([name, a?.name, b?.name])].filter(Boolean).join(t('diff.join'));
}
