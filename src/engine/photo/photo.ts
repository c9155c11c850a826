/** A picture in sRGB, four bytes a pixel, rows from the top. */
export interface Picture {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly rgba: Uint8ClampedArray<ArrayBuffer>;
}

/** Something a user may want to know about how a photo was read. */
export type PhotoNote =
  | 'first-frame'
  | 'turned-upright'
  | 'on-white'
  | 'sixteen-bit'
  | 'cmyk'
  | 'enlarged';

/** A photo as the page shows it; the pixels themselves stay in the worker under `photoId`. */
export interface DecodedPhoto {
  readonly photoId: number;
  /** Upright size in px. */
  readonly widthPx: number;
  readonly heightPx: number;
  /** At most 512 px on the longer side, to show. */
  readonly preview: Picture;
  readonly notes: readonly PhotoNote[];
}
