import type { Network } from '../../store/derived';
import { remember } from '../networks/remember';
import { LABEL_FONT_PX } from './frames';
import { t } from './graphWords';
import type { LabelPart } from './model';
import { textWidthPx } from './textWidth';
import { middleText, partsText } from './words';

/** The numbers of a stage that its second line shows. */
export interface StageFigures {
  readonly resolutionPx: number;
  readonly out: number;
  readonly width: number;
  /** What has this width (`3×3`), and what it is split into. */
  readonly middle: string;
  readonly parts: string;
  readonly groups: number;
  readonly blocks: number;
}

/** What a stage is made of; null where a network has no such stage. */
export function figuresOf({ graph }: Network, stage: number): StageFigures | null {
  const info = graph.stages[stage];
  const block = info?.blocks[0];
  if (info === undefined || block === undefined) return null;
  const { out, blocks } = info;
  const { width, groups } = block;
  return {
    resolutionPx: out.heightPx,
    out: out.channels,
    width,
    middle: middleText(graph, block),
    parts: partsText(graph, block),
    groups,
    blocks: blocks.length,
  };
}

/** Whether two networks differ in a stage: in a figure, in the kind of block or in the shortcuts. */
export function stageDiffers(a: Network, b: Network, stage: number): boolean {
  return signature(a, stage) !== signature(b, stage);
}

function signature(network: Network, stage: number): string {
  const info = network.graph.stages[stage];
  if (info === undefined) return '';
  const first = info.blocks[0];
  const shortcuts = info.blocks.slice(0, 2).map(({ shortcut }) => shortcut);
  const layers = network.graph.layers.slice(first?.from ?? 0, first?.to ?? 0);
  const shapes = layers.map(({ out }) => `${out.channels}x${out.heightPx}`);
  return [Object.values(figuresOf(network, stage) ?? {}), shortcuts, shapes].join();
}

/** The first line, from the whole to the shortest. */
export const titlesOf = remember(({ graph }: Network, stage: number): readonly string[] => {
  const info = graph.stages[stage];
  const params = {
    stage: stage + 1,
    paper: info?.paperName ?? '',
    torch: info?.torchName ?? '',
  };
  return [
    t('graph.stage.names', params),
    t('graph.stage.two-names', params),
    t('graph.stage.name', params),
    t('graph.stage.number', params),
  ];
});

/** The second line, from the whole to the shortest; figures that the other lane hasn't are strong. */
export function figureLines(
  figures: StageFigures,
  other: StageFigures | null,
): readonly (readonly LabelPart[])[] {
  const part = (text: string, ...keys: (keyof StageFigures)[]): LabelPart => ({
    text,
    strong: keys.some((key) => figures[key] !== other?.[key]),
  });
  const dot = { text: ' · ', strong: false };
  const px = part(t('graph.stage.px', { px: figures.resolutionPx }), 'resolutionPx');
  const out = part(t('graph.stage.out', { out: figures.out }), 'out');
  const width = part(
    t('graph.stage.width', { middle: figures.middle, width: figures.width }),
    'width',
    'middle',
  );
  const inGroups = part(t('graph.stage.groups', { groups: figures.groups }), 'groups');
  const groups = figures.groups > 1 ? [inGroups] : [];
  return [
    [px, dot, out, dot, width, ...groups],
    [px, dot, out, dot, width],
    [px, dot, width],
    [px],
    [part(String(figures.resolutionPx), 'resolutionPx')],
  ];
}

/** Width of a line in px. */
export function lineWidthPx(parts: readonly LabelPart[]): number {
  return textWidthPx(parts.map(({ text }) => text).join(''), LABEL_FONT_PX);
}

/** A line at each of its lengths, and the room that it has, px. */
export interface Choice {
  readonly widths: readonly number[];
  readonly roomPx: number;
}

/** The first length at which every line fits, from `first` on; the last where none does. */
export function levelThatFits(lines: readonly Choice[], first = 0): number {
  const levels = Math.max(1, ...lines.map(({ widths }) => widths.length));
  for (let level = first; level < levels - 1; level += 1) {
    if (lines.every(({ widths, roomPx }) => (widths[level] ?? 0) <= roomPx)) return level;
  }
  return levels - 1;
}
