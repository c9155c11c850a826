import { latexText } from './latexText';

/** What the page shows when it is cited. */
export interface CitedPage {
  /** Names of A and B. */
  readonly networks: readonly string[];
  /** The link that restores it. */
  readonly url: string;
  readonly version: string;
  /** When it was looked at. */
  readonly date: Date;
}

/** The paper that the page is about. Source: arXiv 1611.05431; pages and DOI as CVPR 2017 printed it. */
const RESNEXT = `@inproceedings{xie2017aggregated,
  title         = {Aggregated Residual Transformations for Deep Neural Networks},
  author        = {Xie, Saining and Girshick, Ross and Doll{\\'a}r, Piotr and Tu, Zhuowen and He, Kaiming},
  booktitle     = {Proceedings of the IEEE Conference on Computer Vision and Pattern Recognition (CVPR)},
  pages         = {5987--5995},
  year          = {2017},
  doi           = {10.1109/CVPR.2017.634},
  eprint        = {1611.05431},
  archiveprefix = {arXiv},
  primaryclass  = {cs.CV}
}`;

/** The paper and the page as it is now, for a bibliography in LaTeX. */
export function bibtexOf({ networks, url, version, date }: CitedPage): string {
  const day = date.toISOString().slice(0, 10);
  const title = networks.map((name) => `{${latexText(name)}}`).join(' and ');
  return `${RESNEXT}

@misc{cardinal,
  title        = {${title} in {Cardinal}},
  howpublished = {\\url{${url.replace(/[{}\\^]/g, encodeURIComponent)}}},
  note         = {Version ${version}; the link restores what was shown. Accessed ${day}},
  year         = {${day.slice(0, 4)}}
}
`;
}
