import type { Perturbation } from '../../../core/perturbation';
import type { Picture } from '../photo';
import { blurred } from './blur';
import { brightened } from './brightness';
import { centreOf } from './centre';
import { noisy } from './noise';
import { rotated } from './rotate';

/** Writes a picture as JPEG of a quality from 1 to 100, and reads it again. */
export type ThroughJpeg = (picture: Picture, quality: number) => Promise<Picture>;

/** A picture as a perturbation leaves it: turned, cut, lit, out of focus, grainy, compressed, as cameras do it. */
export async function perturbed(
  picture: Picture,
  perturbation: Perturbation,
  throughJpeg: ThroughJpeg,
): Promise<Picture> {
  const turned = rotated(picture, perturbation.rotateDegrees);
  const cut = centreOf(turned, perturbation.cropPercent / 100);
  const lit = brightened(cut, perturbation.brightnessPercent / 100);
  const soft = blurred(lit, perturbation.blurPx);
  const grainy = noisy(soft, perturbation.noiseLevels, perturbation.seed);
  const { jpegQuality } = perturbation;
  return jpegQuality < 100 ? throughJpeg(grainy, jpegQuality) : grainy;
}
