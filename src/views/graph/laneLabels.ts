import type { Convention } from '../../core/convention';
import type { Layer } from '../../core/layer';
import type { Network } from '../../store/derived';
import { sectionCountsOf } from '../networks/counted';
import { COST_PX, type Frame, LABEL_FONT_PX, LINE_PX } from './frames';
import { t } from './graphWords';
import {
  type Choice,
  figureLines,
  figuresOf,
  levelThatFits,
  lineWidthPx,
  stageDiffers,
  titlesOf,
} from './labels';
import type { LaneLayout, SectionLabel } from './model';
import { plainLayers } from './needs';
import { folds } from './pieces';
import { firstThatFits, textWidthPx } from './textWidth';
import { costWords, kernelText, stageWords } from './words';

export type Drawn = Pick<LaneLayout, 'plain' | 'blocks' | 'opened'>;

/** Room for the fold arrow before a title, and for the marks behind it, px. */
export const ARROW_PX = 12;
const MARK_PX = 16;

/** What stands under each column of A and of B: names, figures, and cost on one scale for both. */
export function labelsOf(
  a: Network,
  b: Network,
  frames: readonly Frame[],
  unfolded: readonly number[],
  convention: Convention,
): { readonly a: SectionLabel[]; readonly b: SectionLabel[] } {
  const countsOf = (network: Network) => {
    const sections = sectionCountsOf(network, convention);
    return frames.map(({ key }) => sections.get(key) ?? 0);
  };
  const counts = { a: countsOf(a), b: countsOf(b) };
  const countPx = Math.min(
    ...frames.map(({ labelWidthPx }, index) => {
      const most = Math.max(counts.a[index] ?? 0, counts.b[index] ?? 0);
      return most > 0 ? (labelWidthPx - 4) / most : Number.POSITIVE_INFINITY;
    }),
  );
  const levels = stageLevels(a, b, frames);
  const lane = (network: Network, other: Network, isB: boolean) =>
    frames.flatMap((frame, index): SectionLabel[] => {
      const mine = (isB ? counts.b : counts.a)[index] ?? 0;
      const theirs = counts.a[index] ?? 0;
      const level = levels[index] ?? { title: 0, figures: 0 };
      const text = sectionText(network, other, frame, level, unfolded);
      if (text === null) return [];
      const cost = { x: frame.labelX, y: frame.costY, width: mine * countPx, height: COST_PX };
      const ticked = isB && theirs > 0;
      return [
        {
          ...text,
          key: `label-${frame.key}`,
          at: { x: frame.labelX, y: frame.labelY },
          hit: labelHit(frame),
          wordsPx: wordsPx(text),
          warns: text.stage !== null && figuresOf(network, text.stage)?.resolutionPx === 1,
          differs: isB && text.stage !== null && stageDiffers(a, b, text.stage),
          cost,
          count: mine,
          costWords: costWords(mine, ticked ? theirs : null, convention),
          tickX: ticked ? frame.labelX + theirs * countPx : null,
        },
      ];
    });
  return { a: lane(a, b, false), b: lane(b, a, true) };
}

function wordsPx({ title, parts }: Text): number {
  const titlePx = textWidthPx(title, LABEL_FONT_PX) + ARROW_PX + MARK_PX;
  return Math.max(titlePx, lineWidthPx(parts));
}

type Text = Pick<SectionLabel, 'stage' | 'title' | 'parts' | 'words' | 'more' | 'folds' | 'folded'>;
interface Levels {
  readonly title: number;
  readonly figures: number;
}

function sectionText(
  network: Network,
  other: Network,
  frame: Frame,
  levels: Levels,
  unfolded: readonly number[],
): Text | null {
  const stage = stageOf(frame);
  if (stage === null) return plainText(network, frame);
  const figures = figuresOf(network, stage);
  if (figures === null) return null;
  const lines = figureLines(figures, figuresOf(other, stage));
  return {
    stage,
    title: titlesOf(network, stage)[levels.title] ?? '',
    parts: frame.twoLines ? (lines[levels.figures] ?? []) : [],
    words: stageWords(network, stage),
    more: t('graph.stage.more', { blocks: figures.blocks, groups: figures.parts }),
    folds: folds(figures.blocks),
    folded: !unfolded.includes(stage),
  };
}

function plainText(network: Network, frame: Frame): Text | null {
  const part = frame.key === 'stem' ? 'stem' : 'head';
  const layers = plainLayers(network.graph, part);
  const [first] = layers;
  if (first === undefined) return null;
  const texts = part === 'stem' ? stemTexts(first, layers.length > 1) : headTexts(layers);
  const line = firstThatFits([...texts, ''], frame.labelWidthPx, LABEL_FONT_PX);
  return {
    stage: null,
    title: t(`graph.${part}`),
    parts: line === '' ? [] : [{ text: line, strong: false }],
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
  if (pooled) return [t('graph.head.fc', { classes }), t('graph.head.short')];
  const widths = layers.map(({ out }) => out.channels).join(', ');
  return [t('graph.head.fcs', { classes: widths }), t('graph.head.fcs', { classes })];
}

function stemTexts({ op }: Layer, pooled: boolean): string[] {
  if (op.kind !== 'conv') return [];
  const params = { kernel: kernelText(op.kernel), stride: op.stride[0] };
  const short = t('graph.stem.cifar', params);
  return pooled ? [t('graph.stem.imagenet', params), short] : [short];
}

/**
 * How long the lines of each stage are, the same in A and B: as long as its column allows. The
 * number of groups is written where every stage has room for it, or nowhere.
 */
function stageLevels(a: Network, b: Network, frames: readonly Frame[]): Levels[] {
  const choices = frames.map((frame) => stageChoices(a, b, frame));
  const withGroups = levelThatFits(choices.flatMap(({ figures }) => figures)) === 0;
  return choices.map(({ titles, figures }) => ({
    title: levelThatFits(titles),
    figures: levelThatFits(figures, withGroups ? 0 : 1),
  }));
}

function stageChoices(a: Network, b: Network, frame: Frame) {
  const titles: Choice[] = [];
  const figures: Choice[] = [];
  const stage = stageOf(frame);
  for (const [network, other] of [[a, b] as const, [b, a] as const]) {
    const mine = stage === null ? null : figuresOf(network, stage);
    if (stage === null || mine === null) continue;
    const widths = titlesOf(network, stage).map((text) => textWidthPx(text, LABEL_FONT_PX));
    titles.push({ widths, roomPx: frame.labelWidthPx - ARROW_PX - MARK_PX });
    const lines = figureLines(mine, figuresOf(other, stage));
    figures.push({ widths: lines.map(lineWidthPx), roomPx: frame.labelWidthPx });
  }
  return { titles, figures };
}

function stageOf({ key }: Frame): number | null {
  return key.startsWith('stage-') ? Number(key.slice('stage-'.length)) : null;
}

function labelHit({ labelX, labelY, labelWidthPx, costY }: Frame) {
  const y = labelY - LINE_PX + 1;
  return { x: labelX - 3, y, width: labelWidthPx, height: costY + COST_PX + 4 - y };
}
