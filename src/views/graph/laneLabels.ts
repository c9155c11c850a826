import type { Convention } from '../../core/convention';
import type { Layer } from '../../core/layer';
import type { Network } from '../../store/derived';
import { COST_KINDS, costKindsOf } from './costKinds';
import { COST_PX, type Frame, linePx } from './frames';
import { t } from './graphWords';
import { figureLinesOf, lineWidthPx } from './labels';
import type { Box, CostSegment, SectionLabel } from './model';
import { plainLayers } from './plainLayers';
import { firstThatFits, textWidthPx } from './textWidth';
import { costWords, groupsOfStage, kernelText, stageWords, titlesOf } from './words';

/** Room for the fold arrow before a title, and for the mark behind it, px. */
export const ARROW_PX = 12;
const MARK_PX = 16;
const BESIDE_HIT_PX = 3;

export interface LabelInput {
  readonly convention: Convention;
  readonly countPx: number;
  readonly typePx: number;
  readonly unfolded: readonly number[];
  /** Stages with a stack. */
  readonly stacked: readonly number[];
}

/** What stands under each column of a lane: names, figures, and cost. */
export function labelsOf(
  network: Network,
  frames: readonly Frame[],
  input: LabelInput,
): SectionLabel[] {
  const levels = levelsOf(network, frames, input);
  return frames.flatMap((frame): SectionLabel[] => {
    const text = sectionText(network, frame, levels, input);
    if (text === null) return [];
    const { segments, count } = costOf(network, frame, input);
    return [
      {
        ...text,
        key: `label-${frame.key}`,
        at: { x: frame.label.x, y: frame.labelY },
        hit: labelHit(frame, input.typePx),
        wordsPx: wordsPx(text, input.typePx),
        warns: frame.stage !== null && network.graph.stages[frame.stage]?.out.heightPx === 1,
        segments,
        count,
        costWords: costWords(count, input.convention),
      },
    ];
  });
}

type Text = Pick<SectionLabel, 'stage' | 'title' | 'parts' | 'words' | 'more' | 'folds' | 'folded'>;

/** How long the two lines of a lane's stages are: alike in all, as long as the narrowest column allows. */
interface Levels {
  readonly title: number;
  readonly figures: number;
}

function levelsOf(network: Network, frames: readonly Frame[], input: LabelInput): Levels {
  const levels = { title: 0, figures: 0 };
  for (const frame of frames) {
    if (frame.stage === null || network.graph.stages[frame.stage] === undefined) continue;
    const titles = titlesOf(network, frame.stage);
    const marksPx = foldsAt(frame.stage, input) ? ARROW_PX : 0;
    const roomPx = frame.label.width - marksPx;
    const title = titles.findIndex((text) => textWidthPx(text, input.typePx) <= roomPx);
    const lines = figureLinesOf(network, frame.stage);
    const figures = lines.findIndex(
      (parts) => lineWidthPx(parts, input.typePx) <= frame.label.width,
    );
    levels.title = Math.max(levels.title, title < 0 ? titles.length - 1 : title);
    levels.figures = Math.max(levels.figures, figures < 0 ? lines.length - 1 : figures);
  }
  return levels;
}

function foldsAt(stage: number, { stacked, unfolded }: LabelInput): boolean {
  return stacked.includes(stage) || unfolded.includes(stage);
}

function sectionText(
  network: Network,
  frame: Frame,
  levels: Levels,
  input: LabelInput,
): Text | null {
  const { stage } = frame;
  if (stage === null) return plainText(network, frame, input.typePx);
  const blocks = network.graph.stages[stage]?.blocks.length;
  if (blocks === undefined) return null;
  const lines = figureLinesOf(network, stage);
  return {
    stage,
    // Where there is one line, it is that which tells networks apart.
    title: frame.twoLines ? (titlesOf(network, stage)[levels.title] ?? '') : '',
    parts: lines[levels.figures] ?? [],
    words: stageWords(network, stage),
    more: t('graph.stage.more', { blocks, groups: groupsOfStage(network, stage) }),
    folds: foldsAt(stage, input),
    folded: !input.unfolded.includes(stage),
  };
}

function plainText(network: Network, frame: Frame, typePx: number): Text | null {
  const part = frame.key === 'stem' ? 'stem' : 'head';
  const layers = plainLayers(network.graph, part);
  const [first] = layers;
  if (first === undefined) return null;
  const texts = part === 'stem' ? stemTexts(first, layers.length > 1) : headTexts(layers);
  const line = firstThatFits([...texts, ''], frame.label.width, typePx);
  return {
    stage: null,
    title: t(`graph.${part}`),
    parts: line === '' || !frame.twoLines ? [] : [{ text: line, strong: false }],
    words: texts[0] ?? '',
    more: '',
    folds: false,
    folded: false,
  };
}

/** Global pooling and the classifier; VGG and AlexNet have fully connected layers alone. */
function headTexts(layers: readonly Layer[]): string[] {
  const classes = layers.at(-1)?.out.channels ?? 0;
  const pooled = layers.some(({ op }) => op.kind === 'globalAvgPool');
  const short = t('graph.head.fcs', { classes });
  if (pooled) return [t('graph.head.fc', { classes }), t('graph.head.short'), short];
  const widths = layers.map(({ out }) => out.channels).join(', ');
  return [t('graph.head.fcs', { classes: widths }), short];
}

function stemTexts({ op }: Layer, pooled: boolean): string[] {
  if (op.kind !== 'conv') return [];
  const params = { kernel: kernelText(op.kernel), stride: op.stride[0] };
  const short = t('graph.stem.cifar', params);
  return pooled ? [t('graph.stem.imagenet', params), short] : [short];
}

function wordsPx({ title, parts }: Text, typePx: number): number {
  const titlePx = textWidthPx(title, typePx) + ARROW_PX + MARK_PX;
  return Math.max(titlePx, lineWidthPx(parts, typePx));
}

function costOf(network: Network, frame: Frame, { convention, countPx }: LabelInput) {
  const kinds = costKindsOf(network, convention).get(frame.key);
  const segments: CostSegment[] = [];
  let count = 0;
  for (const kind of COST_KINDS) {
    const mine = kinds?.[kind] ?? 0;
    const box = { x: frame.label.x + count * countPx, y: frame.costY, width: mine * countPx };
    segments.push({ kind, box: { ...box, height: COST_PX } });
    count += mine;
  }
  return { segments, count };
}

function labelHit({ label, labelY, costY }: Frame, typePx: number): Box {
  const y = labelY - linePx(typePx) + 1;
  const width = label.width + 2 * BESIDE_HIT_PX;
  return { x: label.x - BESIDE_HIT_PX, y, width, height: costY + COST_PX + 3 - y };
}
