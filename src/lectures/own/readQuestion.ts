import {
  readCount,
  readFields,
  readKnown,
  readList,
  readReal,
  readText,
  readWord,
  readYesOrNo,
  tellUnknown,
} from './fields';
import {
  type Condition,
  LESSON_LIMITS,
  MEASURES,
  type OwnFigure,
  type OwnOption,
  type OwnQuestion,
  type OwnSlip,
  RELATIONS,
} from './ownLesson';
import type { Spot } from './problem';

const KINDS = ['choice', 'number', 'set'] as const;
const FIELDS: Readonly<Record<OwnQuestion['kind'], readonly string[]>> = {
  choice: ['kind', 'ask', 'options'],
  number: ['kind', 'ask', 'answer', 'tolerancePercent', 'why', 'hint', 'slips'],
  set: ['kind', 'ask', 'conditions', 'why', 'hint'],
};

/** A step's question, as a file has it; null, and told, where it is none. */
export function readQuestion(value: unknown, at: Spot): OwnQuestion | null {
  const fields = readFields(value, at);
  if (fields === null) return null;
  const kind = readWord(fields.kind, KINDS, at.in('kind'));
  if (kind === null) return null;
  tellUnknown(fields, FIELDS[kind], at);
  const said = (name: string) => readText(fields[name], LESSON_LIMITS.said, at.in(name));
  const ask = said('ask');
  if (kind === 'choice') {
    const options = at.in('options');
    const read = (item: unknown, number: number) => readOption(item, options.in(number));
    return {
      kind,
      ask,
      options: readList(fields.options, [0, LESSON_LIMITS.options], options, read),
    };
  }
  const words = { why: said('why'), hint: said('hint') };
  if (kind === 'number') return { kind, ask, ...words, ...readNumber(fields, at) };
  const conditions = at.in('conditions');
  const read = (item: unknown, number: number) => readCondition(item, conditions.in(number));
  return {
    kind,
    ask,
    conditions: readList(fields.conditions, [1, LESSON_LIMITS.conditions], conditions, read),
    ...words,
  };
}

/** What of a question is right, and what is wrong as people are. */
function readNumber(fields: Readonly<Record<string, unknown>>, at: Spot) {
  const { tolerancePercent, slips, answer } = fields;
  const within = [0, LESSON_LIMITS.tolerancePercent] as const;
  const list = at.in('slips');
  const read = (item: unknown, number: number) => readSlip(item, list.in(number));
  return {
    answer:
      typeof answer === 'object'
        ? readFigure(answer, at.in('answer'))
        : readValue(answer, at.in('answer')),
    tolerancePercent: readReal(tolerancePercent, within, at.in('tolerancePercent')),
    slips: slips === undefined ? [] : readList(slips, [0, LESSON_LIMITS.slips], list, read),
  };
}

function readFigure(value: unknown, at: Spot): OwnFigure {
  const fields = readKnown(value, ['lane', 'of'], at);
  return fields === null ? ANY : readLaneAndMeasure(fields, at);
}

function readLaneAndMeasure(fields: Readonly<Record<string, unknown>>, at: Spot): OwnFigure {
  return {
    lane: readWord(fields.lane, ['a', 'b'], at.in('lane')) ?? ANY.lane,
    of: readWord(fields.of, MEASURES, at.in('of')) ?? ANY.of,
  };
}

function readSlip(value: unknown, at: Spot): OwnSlip {
  const fields = readKnown(value, ['value', 'why'], at);
  if (fields === null) return { value: 0, why: '' };
  return {
    value: readValue(fields.value, at.in('value')),
    why: readText(fields.why, LESSON_LIMITS.said, at.in('why')),
  };
}

function readValue(value: unknown, at: Spot): number {
  return readReal(value, [-LESSON_LIMITS.value, LESSON_LIMITS.value], at);
}

function readOption(value: unknown, at: Spot): OwnOption {
  const fields = readKnown(value, ['text', 'isRight', 'why'], at);
  if (fields === null) return { text: '', isRight: false, why: '' };
  const said = (name: string) => readText(fields[name], LESSON_LIMITS.said, at.in(name));
  return {
    text: said('text'),
    isRight: readYesOrNo(fields.isRight, at.in('isRight')),
    why: said('why'),
  };
}

/** Stands for what is no condition; the lesson is refused then. */
const ANY: Condition = { lane: 'a', of: 'params', is: 'equal', value: 0 };

function readCondition(value: unknown, at: Spot): Condition {
  const fields = readKnown(value, ['lane', 'of', 'is', 'value'], at);
  if (fields === null) return ANY;
  return {
    ...readLaneAndMeasure(fields, at),
    is: readWord(fields.is, RELATIONS, at.in('is')) ?? ANY.is,
    value: fields.value === 'other' ? 'other' : readCount(fields.value, at.in('value')),
  };
}
