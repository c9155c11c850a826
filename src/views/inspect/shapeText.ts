import { exact } from '../../i18n/format';
import { t } from '../../i18n/t';

/** A shape as `64 × 3 × 7 × 7`; a single number has no lengths. */
export function shapeText(shape: readonly number[]): string {
  return shape.length === 0 ? t('inspect.scalar') : shape.map(exact).join(t('inspect.times'));
}
