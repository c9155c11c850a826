import { isNeutral, type Perturbation } from '../../../core/perturbation';
import { type CropRule, cropOf } from '../crop';
import type { Picture } from '../photo';
import { pictureSource } from '../pictureSource';
import { perturbed, type ThroughJpeg } from './perturb';

/** What is asked of a photo that can be perturbed. */
interface Perturbable {
  crop(rule: CropRule): Promise<Picture>;
  working(): Promise<Picture>;
}

/** Photos as perturbations leave them: the last one is kept, so that both networks see the same. */
export class PerturbedPhotos {
  readonly #photoOf: (photoId: number) => Perturbable;
  readonly #throughJpeg: ThroughJpeg;
  #working: { readonly photoId: number; readonly picture: Promise<Picture> } | null = null;
  #last: { readonly key: string; readonly picture: Promise<Picture> } | null = null;

  /** `photoOf` throws `photo-gone` where there is none of an id. */
  constructor(photoOf: (photoId: number) => Perturbable, throughJpeg: ThroughJpeg) {
    this.#photoOf = photoOf;
    this.#throughJpeg = throughJpeg;
  }

  /** The whole photo, changed; what is returned must not be written to or given away. */
  picture(photoId: number, perturbation: Perturbation): Promise<Picture> {
    const key = JSON.stringify([photoId, perturbation]);
    if (this.#last?.key === key) return this.#last.picture;
    const last = { key, picture: this.#make(photoId, perturbation) };
    this.#last = last;
    // What failed is tried anew.
    last.picture.catch(() => {
      if (this.#last === last) this.#last = null;
    });
    return last.picture;
  }

  /** What a network sees of it; of a photo that nothing is done to, what it sees of the photo itself. */
  async crop(photoId: number, perturbation: Perturbation, rule: CropRule): Promise<Picture> {
    if (isNeutral(perturbation)) return this.#photoOf(photoId).crop(rule);
    return cropOf(pictureSource(await this.picture(photoId, perturbation)), rule);
  }

  async #make(photoId: number, perturbation: Perturbation): Promise<Picture> {
    return perturbed(await this.#workingOf(photoId), perturbation, this.#throughJpeg);
  }

  #workingOf(photoId: number): Promise<Picture> {
    if (this.#working?.photoId === photoId) return this.#working.picture;
    const working = { photoId, picture: this.#photoOf(photoId).working() };
    this.#working = working;
    working.picture.catch(() => {
      if (this.#working === working) this.#working = null;
    });
    return working.picture;
  }
}
