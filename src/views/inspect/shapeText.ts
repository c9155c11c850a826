import { exact } from '../../i18n/format';
import { t } from './inspectWords';

/** A shape as PyTorch's users write it, `64×3×7×7`, where there is little room. */
export function tightShape(shape: readonly number[]): string {
  return shape.length === 0 ? t('inspect.scalar') : shape.join(t('inspect.times').trim());
}

/** A shape as `64 × 3 × 7 × 7`; a single number has no lengths. */
export function shapeText(shape: readonly number[]): string {
  return shape.length === 0 ? t('inspect.scalar') : shape.map(exact).join(t('inspect.times'));
}
