import { readCount, readFields, readList, readText, readWord, readYesOrNo } from './fields';
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
  const kinds = [...new Set(Object.values(FIELDS).flat())];
  const ofAny = readFields(value, kinds, at);
  const kind = ofAny === null ? null : readWord(ofAny.kind, KINDS, at.in('kind'));
  if (kind === null) return null;
  const fields = readFields(value, FIELDS[kind], at) ?? {};
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
  const fields = readFields(value, ['text', 'isRight', 'why'], at) ?? {};
  const said = (name: string) => readText(fields[name], LESSON_LIMITS.said, at.in(name));
  return {
    text: said('text'),
    isRight: readYesOrNo(fields.isRight, at.in('isRight')),
    why: said('why'),
  };
}

function readCondition(value: unknown, at: Spot): Condition {
  const fields = readFields(value, ['lane', 'of', 'is', 'value'], at) ?? {};
  return {
    lane: readWord(fields.lane, ['a', 'b'], at.in('lane')) ?? 'a',
    of: readWord(fields.of, MEASURES, at.in('of')) ?? 'params',
    is: readWord(fields.is, RELATIONS, at.in('is')) ?? 'equal',
    value: fields.value === 'other' ? 'other' : readCount(fields.value, at.in('value')),
  };
}
