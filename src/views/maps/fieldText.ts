import { exact, percent } from '../../i18n/format';
import type { FieldOnCrop } from './fieldOnCrop';
import { t } from './mapsWords';

/** A position's theoretical field in words, and how much of it is not on the photo. */
export function fieldText(
  { sizePx, xPx, yPx, outside }: FieldOnCrop,
  position: { readonly y: number; readonly x: number },
  whole = false,
): string {
  const params = {
    row: position.y + 1,
    column: position.x + 1,
    px: exact(sizePx),
    x: exact(xPx),
    y: exact(yPx),
    outside: percent(outside, 0),
  };
  if (whole) return t('maps.field.whole', params);
  return t(outside < 0.005 ? 'maps.field.inside' : 'maps.field.text', params);
}
