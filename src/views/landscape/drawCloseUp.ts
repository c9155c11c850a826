import type { Selection } from 'd3';
import { css } from '../graph/css';
import { buildLayers, buildMarks, drawLayers, drawMarks } from '../graph/drawOpened';
import {
  type Entering,
  type Group,
  joinGroups,
  type Parent,
  part,
  setFlag,
  setText,
} from '../graph/join';
import type { ChannelGroup, CloseText, CloseUp, LayerBar } from '../graph/model';
import { setAttrs } from '../graph/move';
import styles from './Landscape.module.css';

/** Draws what a close-up has beside its blocks into a group of the lane's drawing; null clears it. */
export function drawCloseUp(parent: Parent, closeUp: CloseUp | null, animate: boolean): void {
  setFlag(parent as never, 'data-level', () => closeUp?.level ?? null);
  const stage = closeUp?.stage ?? null;
  setFlag(parent as never, 'data-stage', () => (stage === null ? null : String(stage + 1)));
  const walked = closeUp?.walked === true;
  joinGroups(parent, css('layer', 'item'), closeUp?.layers ?? [], buildFresh, (changed) =>
    drawLayers(changed, animate),
  );
  // In a stage the block answers, not its layers.
  const layers = parent.selectAll<SVGGElement, LayerBar>(`g.${css('layer')}`);
  setFlag(layers as never, 'data-item', ({ key }: LayerBar) => (walked ? key : null));
  const isOpen = walked ? String(closeUp?.level === 'layer') : null;
  setFlag(layers as never, 'aria-expanded', () => isOpen);
  joinGroups(parent, css('mark'), closeUp?.marks ?? [], buildMarks, (changed) =>
    drawMarks(changed, animate),
  );
  joinGroups(
    parent,
    `${styles.group} ${css('item')}`,
    closeUp?.groups ?? [],
    buildGroups,
    drawGroups,
  );
  joinGroups(parent, `${styles.words}`, closeUp?.texts ?? [], buildTexts, drawTexts);
}

function buildFresh(entering: Entering<LayerBar>): void {
  buildLayers(entering);
  entering.classed(styles.fresh ?? '', true);
}

function buildGroups(entering: Entering<ChannelGroup>): void {
  entering.attr('role', 'treeitem').attr('tabindex', -1);
  entering.append('path').attr('class', styles.link ?? '');
  entering.append('path').attr('class', styles.cells ?? '');
  entering.append('path').attr('class', styles.lines ?? '');
}

function drawGroups(groups: Group<ChannelGroup>): void {
  setFlag(groups, 'data-item', ({ key }) => key);
  setFlag(groups, 'data-names', ({ key }) => key);
  setFlag(groups, 'data-odd', ({ odd }) => (odd ? 'true' : null));
  setFlag(groups, 'aria-label', ({ words }) => words);
  const pathOf = (name: string | undefined) =>
    part<SVGPathElement, ChannelGroup>(groups, name ?? '');
  setAttrs(pathOf(styles.link), { d: ({ link }) => link }, false);
  setAttrs(pathOf(styles.cells), { d: ({ cells }) => cells }, false);
  setAttrs(pathOf(styles.lines), { d: ({ lines }) => lines }, false);
}

function buildTexts(entering: Entering<CloseText>): void {
  entering.append('text');
}

function drawTexts(groups: Group<CloseText>): void {
  const texts = groups.select<SVGTextElement>('text') as unknown as Selection<
    SVGTextElement,
    CloseText,
    SVGElement,
    unknown
  >;
  setFlag(texts, 'text-anchor', ({ anchor }) => anchor);
  setFlag(texts, 'data-strong', ({ strong }) => (strong ? 'true' : null));
  setText(texts, ({ text }) => text);
  setAttrs(texts, { x: ({ at }) => at.x, y: ({ at }) => at.y }, false);
}
