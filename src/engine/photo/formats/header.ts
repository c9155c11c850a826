import type { PhotoNote } from '../photo';

/** What the structure of a file tells, before any pixel is decoded. */
export interface Header {
  /** As stored, before any turning; null where it is not cheap to find. */
  readonly widthPx: number | null;
  readonly heightPx: number | null;
  /** Whether the file goes on to the end of its (first) picture. */
  readonly complete: boolean;
  readonly notes: readonly PhotoNote[];
  /** EXIF's orientation, 1 to 8, where no decoder turns the picture upright; left out where it does. */
  readonly orientation?: number;
}
