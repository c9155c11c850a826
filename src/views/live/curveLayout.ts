import { line, scaleLinear, scalePoint } from 'd3';
import type { CurveLine, CurveTable } from '../../core/robustness';

const LEFT_PX = 48;
const TOP_PX = 10;
const BOTTOM_PX = 24;
/** Room for the names at the ends of the lines: so much, and no more than a share of a narrow plot. */
const NAMES_PX = 150;
const NAMES_SHARE = 0.28;
/** Room that the number of a strength takes. */
const TICK_PX = 30;
const NAME_PX = 17;
/** Of a letter of a name, on average. */
const LETTER_PX = 7;
const HEIGHT_PX = 200;

/** A line of the plot: its points and path, and where its name stands at its end. */
export interface PlacedLine {
  readonly line: CurveLine;
  readonly path: string;
  readonly dots: readonly {
    readonly xPx: number;
    readonly yPx: number;
    readonly strength: number;
  }[];
  /** `letters`: as many as it has room for. */
  readonly name: { readonly xPx: number; readonly yPx: number; readonly letters: number };
}

/** A robustness curve laid out: strengths at equal distances, probabilities from 0 to 1 upwards. */
export function curveLayout({ strengths, lines }: CurveTable, widthPx: number) {
  const rightPx = Math.max(LEFT_PX + 40, widthPx - Math.min(NAMES_PX, NAMES_SHARE * widthPx));
  const bottomPx = HEIGHT_PX - BOTTOM_PX;
  const every = Math.ceil((TICK_PX * (strengths.length - 1)) / (rightPx - LEFT_PX));
  const x = scalePoint<number>([...strengths], [LEFT_PX, rightPx]);
  const y = scaleLinear([0, 1], [bottomPx, TOP_PX]);
  const pathOf = line<{ readonly xPx: number; readonly yPx: number }>(
    ({ xPx }) => xPx,
    ({ yPx }) => yPx,
  );
  const placed = lines.map((each): PlacedLine => {
    const dots = each.points.map(({ strength, probability }) => ({
      xPx: x(strength) ?? LEFT_PX,
      yPx: y(probability),
      strength,
    }));
    const end = dots.at(-1) ?? { xPx: LEFT_PX, yPx: bottomPx };
    const xPx = end.xPx + 8;
    const letters = Math.max(1, Math.floor((widthPx - xPx) / LETTER_PX));
    return { line: each, path: pathOf(dots) ?? '', dots, name: { xPx, yPx: end.yPx, letters } };
  });
  return {
    heightPx: HEIGHT_PX,
    leftPx: LEFT_PX,
    rightPx,
    bottomPx,
    xTicks: strengths.map((strength, at) => ({
      strength,
      xPx: x(strength) ?? LEFT_PX,
      isNamed: at % every === 0,
    })),
    yTicks: [0, 0.5, 1].map((share) => ({ share, yPx: y(share) })),
    lines: within(apart(placed), NAME_PX / 2, bottomPx),
  };
}

/** Names that would cover each other are moved apart, the upper one up. */
function apart(lines: readonly PlacedLine[]): readonly PlacedLine[] {
  const [one, other] = lines;
  if (one === undefined || other === undefined) return lines;
  const gapPx = Math.abs(one.name.yPx - other.name.yPx);
  if (gapPx >= NAME_PX) return lines;
  const shiftPx = (NAME_PX - gapPx) / 2;
  const up = one.name.yPx <= other.name.yPx ? one : other;
  return lines.map((each) => ({
    ...each,
    name: { ...each.name, yPx: each.name.yPx + (each === up ? -shiftPx : shiftPx) },
  }));
}

/** Names that would be cut above, or cover the numbers below, are moved back together. */
function within(
  lines: readonly PlacedLine[],
  topPx: number,
  bottomPx: number,
): readonly PlacedLine[] {
  const heights = lines.map(({ name }) => name.yPx);
  const shiftPx =
    Math.max(0, topPx - Math.min(...heights)) - Math.max(0, Math.max(...heights) - bottomPx);
  const areNear = Math.max(...heights) - Math.min(...heights) <= NAME_PX;
  return lines.map((each) => {
    const { name } = each;
    const yPx = areNear ? name.yPx + shiftPx : Math.min(Math.max(name.yPx, topPx), bottomPx);
    return { ...each, name: { ...name, yPx } };
  });
}
