import { useMemo } from 'react';
import type { AnsweredLook } from '../../store/looks';
import { PictureCanvas } from '../infer/PictureCanvas';
import styles from './Field.module.css';
import { t } from './mapsWords';

/** Of black, where a position does not look at all. */
const DARKEST = 215;

/** What a position really sees: the photo in the dark but where covering it changes the position. */
export function ShadedField({
  effective,
}: {
  readonly effective: AnsweredLook<'occlusion'> | null;
}) {
  const picture = useMemo(() => {
    if (effective === null) return null;
    const { shape, data } = effective.answer;
    return { widthPx: shape[1], heightPx: shape[0], rgba: shadeOf(data) };
  }, [effective]);
  if (picture === null) return null;
  return (
    <PictureCanvas
      picture={picture}
      label={t('maps.effective.label')}
      className={styles.shade}
      emptyPx={1}
    />
  );
}

/** Black, the more opaque the less a place matters. */
function shadeOf(data: Float32Array): Uint8ClampedArray<ArrayBuffer> {
  const most = largestOf(data);
  const rgba = new Uint8ClampedArray(data.length * 4);
  for (const [at, value] of data.entries()) {
    rgba[at * 4 + 3] = DARKEST * (1 - (most > 0 ? value / most : 0));
  }
  return rgba;
}

/** The largest change that covering a place made. */
export function largestOf(data: Float32Array): number {
  return data.reduce((most, value) => Math.max(most, value), 0);
}
