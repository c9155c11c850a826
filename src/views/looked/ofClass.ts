import type { AnsweredLook } from '../../store/looks';

/** An occlusion that watches a class; those that watch a position of a layer are another view's. */
export function ofClass(
  answered: AnsweredLook<'occlusion'> | null,
): AnsweredLook<'occlusion'> | null {
  return answered?.question.readout.kind === 'class' ? answered : null;
}
