import type { Selection } from 'd3';
import { css } from '../css';
import { buildMarks, drawLayers, drawMarks } from '../drawOpened';
import { type Entering, type Group, joinGroups, type Parent, setFlag, setText } from '../join';
import type { ChannelGroup, CloseText, CloseUp, LayerBar } from '../model';
import { setAttrs } from '../move';
import styles from './Landscape.module.css';

/** Draws what a close-up has beside its blocks into a group of the lane's drawing; null clears it. */
export function drawCloseUp(parent: Parent, closeUp: CloseUp | null, animate: boolean): void {
  setFlag(parent as never, 'data-level', () => closeUp?.level ?? null);
  const stage = closeUp?.stage ?? null;
  setFlag(parent as never, 'data-stage', () => (stage === null ? null : String(stage + 1)));
  joinGroups(parent, css('layer', 'item'), closeUp?.layers ?? [], buildFresh, (changed) =>
    drawLayers(changed, animate),
  );
  markItems(parent, closeUp);
  joinGroups(parent, css('mark'), closeUp?.marks ?? [], buildMarks, (changed) =>
    drawMarks(changed, animate),
  );
  drawCells(parent, closeUp ?? { shades: [], cellLines: '' });
  const hasGroups = (closeUp?.groups.length ?? 0) > 0;
  setFlag(parent as never, 'data-turning', () => (hasGroups ? 'true' : null));
  joinGroups(parent, `${styles.words}`, closeUp?.texts ?? [], buildTexts, drawTexts);
}

/** In a stage the block answers, not its layers. */
function markItems(parent: Parent, closeUp: CloseUp | null): void {
  const walked = closeUp?.walked === true;
  const isOpen = walked ? String(closeUp.level === 'layer') : null;
  const layers = parent.selectAll<SVGGElement, LayerBar>(`g.${css('layer')}`);
  setFlag(layers as never, 'data-item', ({ key }: LayerBar) => (walked ? key : null));
  setFlag(layers as never, 'aria-expanded', () => isOpen);
}

/** As in an opened block, but the bar is its own rim: half as much to write while a hand turns something. */
function buildFresh(entering: Entering<LayerBar>): void {
  entering
    .attr('role', 'treeitem')
    .attr('tabindex', -1)
    .classed(styles.fresh ?? '', true);
  entering.append('rect').attr('class', css('bar'));
  entering.append('path').attr('class', css('splits'));
  entering.append('text').attr('class', css('layerText'));
}

/** Shades of all groups, and the lines between cells. */
function drawCells(parent: Parent, { shades, cellLines }: Pick<CloseUp, 'shades' | 'cellLines'>) {
  const paths = shades.flatMap(({ cells, links }, odd) => [
    { key: `links-${odd}`, d: links },
    { key: `cells-${odd}`, d: cells },
  ]);
  joinGroups(
    parent,
    `${styles.shade}`,
    cellLines === '' ? paths : [...paths, { key: 'lines', d: cellLines }],
    (entering) => {
      entering.append('path').attr('class', ({ key }) => styles[key] ?? '');
    },
    (changed) => {
      const drawn = changed.select<SVGPathElement>('path');
      setAttrs(drawn as never, { d: ({ d }: { readonly d: string }) => d }, false);
    },
  );
}

/** Each group as an item, which nobody asks for while a hand turns something: until it rests they are away. */
export function drawGroups(parent: Parent, closeUp: CloseUp | null): void {
  const groups = closeUp?.groups ?? [];
  joinGroups(parent, `${styles.group} ${css('item')}`, groups, buildGroups, writeGroups);
  setFlag(parent as never, 'data-turning', () => null);
}

function buildGroups(entering: Entering<ChannelGroup>): void {
  entering.attr('role', 'treeitem').attr('tabindex', -1);
  entering.append('path');
}

function writeGroups(groups: Group<ChannelGroup>): void {
  setFlag(groups, 'data-item', ({ key }) => key);
  setFlag(groups, 'data-names', ({ key }) => key);
  setFlag(groups, 'aria-label', ({ words }) => words);
  const areas = groups.select<SVGPathElement>('path');
  setAttrs(areas as never, { d: ({ area }: ChannelGroup) => area }, false);
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
