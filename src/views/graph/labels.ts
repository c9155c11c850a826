import type { Network } from '../../store/derived';
import { remember } from '../networks/remember';
import { t } from './graphWords';
import type { LabelPart } from './model';
import { textWidthPx } from './textWidth';
import { isConcatenated, partsText } from './words';

/** The second line, from the whole to the shortest: how many groups of how many channels is in all. */
export const figureLinesOf = remember(
  ({ graph }: Network, stage: number): readonly (readonly LabelPart[])[] => {
    const info = graph.stages[stage];
    const block = info?.blocks[0];
    if (info === undefined || block === undefined) return [[]];
    const { width, groups } = block;
    const joined = isConcatenated(graph, block);
    const d = width / groups;
    const text = joined ? partsText(graph, block) : t('graph.stage.groups', { groups, d });
    const split = { text, strong: true };
    const px = { text: t('graph.stage.px', { px: info.out.heightPx }), strong: false };
    const out = { text: t('graph.stage.out', { out: info.out.channels }), strong: false };
    const dot = { text: ' · ', strong: false };
    return [[split, dot, px, dot, out], [split, dot, px], [split], []];
  },
);

/** Width of a line in px. */
export function lineWidthPx(parts: readonly LabelPart[], typePx: number): number {
  return textWidthPx(parts.map(({ text }) => text).join(''), typePx);
}
