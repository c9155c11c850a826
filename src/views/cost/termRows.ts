import { type Convention, type Count, TERM_CODES, type TermCode } from '../../core/convention';
import { LANES, type LaneId } from '../../store/lanes';
import { t } from './costPanelWords';
import { termText } from './termText';

type ByLane<T> = Readonly<Record<LaneId, T>>;

/** A line of the account: what is counted, and how much of it in A and in B. */
export interface TermRow {
  readonly key: string;
  readonly text: string;
  readonly values: ByLane<number>;
}

/** From the paper's MACs to a counter's number: the added terms add up to the difference. */
export interface TermAccount {
  /** What the paper counts; its two parts where the counter is the paper. */
  readonly start: readonly TermRow[];
  /** What the counter adds, each term that A or B has. */
  readonly added: readonly TermRow[];
  readonly difference: ByLane<number>;
  readonly total: ByLane<number>;
}

const OF_PAPER: readonly TermCode[] = ['conv', 'fc'];

/** The account of a counter's numbers of A and B. */
export function accountOf(counts: ByLane<Count>, convention: Convention): TermAccount {
  const row = (code: TermCode): TermRow => ({
    key: code,
    text: termText(code, convention),
    values: eachLane((lane) => termValue(counts[lane], code)),
  });
  const used = TERM_CODES.filter((code) => LANES.some((lane) => termValue(counts[lane], code) > 0));
  const parts = used.filter((code) => OF_PAPER.includes(code)).map(row);
  const added = used.filter((code) => !OF_PAPER.includes(code)).map(row);
  const sum = (rows: readonly TermRow[]) =>
    eachLane((lane) => rows.reduce((total, { values }) => total + values[lane], 0));
  const paper = { key: 'paper', text: t('costPanel.term.paper'), values: sum(parts) };
  return {
    start: convention === 'paper' ? parts : [paper],
    added,
    difference: sum(added),
    total: eachLane((lane) => counts[lane].value),
  };
}

function termValue({ terms }: Count, code: TermCode): number {
  return terms.find((term) => term.code === code)?.value ?? 0;
}

function eachLane<T>(of: (lane: LaneId) => T): ByLane<T> {
  return { a: of('a'), b: of('b') };
}
