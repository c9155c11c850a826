import { COST_KINDS } from './costKinds';
import { css } from './css';
import { cornersOf, setBox } from './drawBlocks';
import { linePx } from './frames';
import { t } from './graphWords';
import {
  type Entering,
  type Group,
  joinGroups,
  type Parent,
  part,
  setFlag,
  setText,
  writeText,
} from './join';
import { ARROW_PX } from './laneLabels';
import type { LabelPart, SectionLabel } from './model';
import { setAttrs } from './move';
import { pinShiftPx } from './pin';
import { textWidthPx } from './textWidth';

type Words = ReturnType<typeof part<SVGGElement, SectionLabel>>;
type Texts = ReturnType<typeof part<SVGTitleElement, SectionLabel>>;

const ARROW = 'M-2 -3.5L2 0L-2 3.5';
const WARNING = 'M0 -9L5 0H-5ZM0 -6V-3M0 -1.8V-1.2';

/** Names, figures and cost under each column. */
export function drawLabels(
  parent: Parent,
  data: readonly SectionLabel[],
  typePx: number,
  animate: boolean,
): void {
  joinGroups(parent, css('label'), data, buildLabels, (groups) =>
    writeLabels(groups, typePx, animate),
  );
}

function buildLabels(entering: Entering<SectionLabel>): void {
  entering.append('title');
  entering.append('rect').attr('class', css('hit')).attr('rx', 4);
  const words = entering.append('g').attr('class', css('words'));
  words.append('path').attr('class', css('arrow')).attr('d', ARROW);
  words.append('text').attr('class', css('name'));
  words.append('path').attr('class', css('warns')).attr('d', WARNING);
  // The two lines are two words to whoever reads the text alone.
  words.append('text').attr('class', css('space')).text(' ');
  words.append('text').attr('class', css('figures'));
  for (const kind of COST_KINDS) {
    entering.append('polygon').attr('class', css('cost', kind)).attr('data-kind', kind);
  }
}

function writeLabels(groups: Group<SectionLabel>, typePx: number, animate: boolean): void {
  setFlag(groups, 'data-stage', ({ stage }) => (stage === null ? null : String(stage + 1)));
  part(groups, css('words'));
  drawRole(groups);
  const titles = groups.select<SVGTitleElement>('title') as unknown as Texts;
  // A stage has a tip of its own.
  setText(titles, (label) => (label.stage === null ? `${label.words}\n${label.costWords}` : ''));
  setBox(part<SVGRectElement, SectionLabel>(groups, css('hit')), ({ hit }) => hit, animate);
  drawTitle(groups, typePx, animate);
  drawFigures(groups, typePx, animate);
  drawCost(groups, animate);
}

function drawCost(groups: Group<SectionLabel>, animate: boolean): void {
  COST_KINDS.forEach((kind, index) => {
    const bars = part<SVGPolygonElement, SectionLabel>(groups, css(kind));
    const corners = ({ segments }: SectionLabel) => {
      const box = segments[index]?.box;
      return box === undefined || box.width === 0 ? '' : cornersOf(box);
    };
    setAttrs(bars, { points: corners }, animate);
  });
}

/** Keeps the words of each column in view: `viewLeftPx` is where the lane's left edge is in the drawing. */
export function pinLabels(parent: Parent, viewLeftPx: number): void {
  const words = parent.selectAll<SVGGElement, SectionLabel>(`.${css('words')}`);
  setFlag(words as unknown as Words, 'transform', (label) => {
    const shift = pinShiftPx(label, viewLeftPx);
    return shift === 0 ? null : `translate(${shift.toFixed(1)}, 0)`;
  });
}

/** A stage takes the focus, and folds where there is something to fold. */
function drawRole(groups: Group<SectionLabel>): void {
  const isStage = ({ stage }: SectionLabel) => stage !== null;
  // The layers of stem and head are items of their own.
  setFlag(groups, 'role', (each) => (isStage(each) ? 'treeitem' : 'none'));
  setFlag(groups, 'data-item', (each) => (isStage(each) ? each.key : null));
  setFlag(groups, 'data-names', ({ stage }) => (stage === null ? null : `layer${stage + 1}`));
  setFlag(groups, 'tabindex', (each) => (isStage(each) ? '-1' : null));
  setFlag(groups, 'aria-expanded', ({ folds, folded }) => (folds ? String(!folded) : null));
}

/** What is read aloud of each stage: nobody listens in a drag, so it waits until the hand rests. */
export function nameLabels(parent: Parent): void {
  const groups = parent.selectAll<SVGGElement, SectionLabel>(`g.${css('label')}`);
  setFlag(groups as unknown as Group<SectionLabel>, 'aria-label', spoken);
}

/** What is read aloud of a stage begins with what is written; stem and head are read by their layers. */
function spoken(label: SectionLabel): string | null {
  const { title, parts, more, stage, folds, folded, warns } = label;
  if (stage === null) return null;
  const line = parts.map(({ text: each }) => each).join('');
  let text = t('graph.stage.spoken', { title, line, more });
  if (warns) text = t('graph.stage.one-px', { words: text });
  if (!folds) return text;
  return t(folded ? 'graph.stage.unfold' : 'graph.stage.fold', { words: text });
}

function drawTitle(groups: Group<SectionLabel>, typePx: number, animate: boolean): void {
  const arrows = part<SVGPathElement, SectionLabel>(groups, css('arrow'));
  setFlag(arrows, 'data-none', ({ folds }) => (folds ? null : 'true'));
  const turned = ({ at, folded }: SectionLabel) =>
    `translate(${at.x + 3}, ${at.y - 4}) rotate(${folded ? 0 : 90})`;
  setAttrs(arrows, { transform: turned }, animate);
  const names = part<SVGTextElement, SectionLabel>(groups, css('name'));
  setText(names, ({ title }) => title);
  setAttrs(names, { x: titleX, y: ({ at }) => at.y }, animate);
  const spaces = part<SVGTextElement, SectionLabel>(groups, css('space'));
  setAttrs(spaces, { x: titleX, y: ({ at }) => at.y }, false);
  const marks = part<SVGPathElement, SectionLabel>(groups, css('warns'));
  setFlag(marks, 'data-none', ({ warns }) => (warns ? null : 'true'));
  setAttrs(marks, { transform: warningPlace(typePx) }, animate);
}

function warningPlace(typePx: number): (label: SectionLabel) => string {
  return (label) => {
    const x = titleX(label) + textWidthPx(label.title, typePx) + 8;
    return `translate(${x.toFixed(2)}, ${label.at.y.toFixed(2)})`;
  };
}

function titleX({ at, folds }: SectionLabel): number {
  return at.x + (folds ? ARROW_PX : 0);
}

function drawFigures(groups: Group<SectionLabel>, typePx: number, animate: boolean): void {
  const lines = part<SVGTextElement, SectionLabel>(groups, css('figures'));
  setAttrs(
    lines,
    { x: ({ at }) => at.x, y: ({ at, title }) => at.y + (title === '' ? 0 : linePx(typePx)) },
    animate,
  );
  const parts = lines
    .selectAll<SVGTSpanElement, LabelPart>('tspan')
    .data(({ parts: each }) => each)
    .join('tspan');
  parts.each(function ({ text, strong }) {
    writeText(this, text);
    this.classList.toggle(css('strong'), strong);
  });
}
