import {
  readCount,
  readFields,
  readKnown,
  readList,
  readText,
  readWord,
  readYesOrNo,
  tellUnknown,
} from './fields';
import {
  type Condition,
  LESSON_LIMITS,
  MEASURES,
  type OwnOption,
  type OwnQuestion,
  RELATIONS,
} from './ownLesson';
import type { Spot } from './problem';

const KINDS = ['choice', 'set'] as const;
const FIELDS: Readonly<Record<OwnQuestion['kind'], readonly string[]>> = {
  choice: ['kind', 'ask', 'options'],
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
  const conditions = at.in('conditions');
  const read = (item: unknown, number: number) => readCondition(item, conditions.in(number));
  return {
    kind,
    ask,
    conditions: readList(fields.conditions, [1, LESSON_LIMITS.conditions], conditions, read),
    why: said('why'),
    hint: said('hint'),
  };
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
    lane: readWord(fields.lane, ['a', 'b'], at.in('lane')) ?? ANY.lane,
    of: readWord(fields.of, MEASURES, at.in('of')) ?? ANY.of,
    is: readWord(fields.is, RELATIONS, at.in('is')) ?? ANY.is,
    value: fields.value === 'other' ? 'other' : readCount(fields.value, at.in('value')),
  };
}
