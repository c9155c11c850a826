import { describe, expect, it } from 'vitest';
import { specOf } from '../counted';
import { answerOf, judgeChoice, judgeNumber, judgeSet } from '../judge';
import { asLesson } from './asLesson';
import { hasMeasure, isMet, measured } from './conditions';
import { type Condition, MEASURES, type OwnNumber, type OwnQuestion } from './ownLesson';

const PAIR = { a: specOf('resnet50'), b: specOf('resnext50_32x4d') };

const NUMBER: OwnNumber = {
  kind: 'number',
  ask: 'How many?',
  answer: 7,
  tolerancePercent: 0,
  why: 'yes',
  hint: 'no',
  slips: [],
};

describe('a condition', () => {
  it.each<[Condition['lane'], Condition['of'], Condition['is'], Condition['value'], boolean]>([
    ['b', 'cardinality', 'equal', 32, true],
    ['b', 'cardinality', 'equal', 31, false],
    ['b', 'groupWidth', 'equal', 4, true],
    ['a', 'depth', 'atLeast', 50, true],
    ['a', 'depth', 'atLeast', 51, false],
    ['a', 'shortcuts', 'equal', 1, true],
    ['a', 'inputPx', 'atMost', 224, true],
    ['a', 'inputPx', 'atMost', 223, false],
    ['a', 'classes', 'equal', 1000, true],
    ['a', 'params', 'equal', 25_557_032, true],
    ['b', 'params', 'atMost', 'other', true],
    ['a', 'params', 'atMost', 'other', false],
    ['b', 'macs', 'equal', 4_230_479_872, true],
    ['a', 'depth', 'equal', 'other', true],
  ])('%s %s %s %s', (lane, of, is, value, expected) => {
    expect(isMet({ lane, of, is, value }, PAIR)).toBe(expected);
  });

  it.each(['resnet50', 'cifar10-resnet29-1x16d', 'vgg16'])('is on what %s has', (preset) => {
    const spec = specOf(preset);
    const found = MEASURES.filter((measure) => measured(spec, measure) !== null);
    expect(MEASURES.filter((measure) => hasMeasure(spec, measure))).toEqual(found);
  });

  it('on what a network has not does not hold', () => {
    const vgg = { a: specOf('vgg16'), b: specOf('vgg16') };
    expect(measured(vgg.a, 'cardinality')).toBeNull();
    expect(measured(vgg.a, 'params')).toBe(138_357_544);
    expect(isMet({ lane: 'a', of: 'depth', is: 'equal', value: 'other' }, vgg)).toBe(false);
  });
});

describe('a lesson as the player shows it', () => {
  const withQuestion = (question: OwnQuestion) =>
    asLesson(
      'own-1',
      {
        title: 'T',
        steps: [{ title: 'S', text: '*x*', state: '?a=resnet18', look: null, question }],
      },
      () => PAIR,
    );

  it('is in every language as it was written, and without a source', () => {
    const { title, steps, isOwn } = asLesson(
      'own-1',
      {
        title: 'T',
        steps: [{ title: 'S', text: '*x*', state: '?a=resnet18', look: 'panel', question: null }],
      },
      () => PAIR,
    );
    expect(title).toEqual({ en: 'T', 'zh-CN': 'T' });
    expect(isOwn).toBe(true);
    expect(steps).toEqual([
      {
        title: { en: 'S', 'zh-CN': 'S' },
        text: { en: '*x*', 'zh-CN': '*x*' },
        state: '?a=resnet18',
        look: 'panel',
        sources: [],
      },
    ]);
  });

  it('judges a choice by what is marked', () => {
    const options = [
      { text: 'x', isRight: false, why: 'no' },
      { text: 'y', isRight: true, why: 'yes' },
    ];
    const [step] = withQuestion({ kind: 'choice', ask: 'Which?', options }).steps;
    if (step?.exercise?.kind !== 'choice') throw new Error('no choice');
    expect(judgeChoice(step.exercise, 0)).toMatchObject({ isRight: false, why: { en: 'no' } });
    expect(judgeChoice(step.exercise, 1)).toMatchObject({ isRight: true, why: { en: 'yes' } });
  });

  it('judges the page by all conditions', () => {
    const conditions: Condition[] = [
      { lane: 'b', of: 'cardinality', is: 'equal', value: 32 },
      { lane: 'a', of: 'cardinality', is: 'equal', value: 1 },
    ];
    const question = { kind: 'set', ask: 'Set', conditions, why: 'done', hint: 'not yet' } as const;
    const [step] = withQuestion(question).steps;
    if (step?.exercise?.kind !== 'set') throw new Error('nothing to set');
    expect(judgeSet(step.exercise, PAIR)).toMatchObject({ isRight: true, why: { en: 'done' } });
    const turned = { a: PAIR.b, b: PAIR.b };
    expect(judgeSet(step.exercise, turned)).toMatchObject({
      isRight: false,
      why: { en: 'not yet' },
    });
  });

  const numbered = (part: Partial<OwnNumber>) => {
    const [step] = withQuestion({ ...NUMBER, ...part }).steps;
    if (step?.exercise?.kind !== 'number') throw new Error('no number');
    return step.exercise;
  };

  it.each([
    [{ lane: 'b', of: 'macs' }, 0, 4_230_479_872, true],
    [{ lane: 'b', of: 'macs' }, 0, 4_230_479_873, false],
    [{ lane: 'b', of: 'macs' }, 0.1, 4_230_000_000, true],
    [{ lane: 'b', of: 'macs' }, 0.01, 4_230_000_000, false],
    [{ lane: 'a', of: 'cardinality' }, 0, 1, true],
    [0.3, 0, 0.3, true],
    [0.3, 10, 0.33, true],
    [0.3, 10, 0.34, false],
    [-20, 5, -21, true],
    [0, 50, 0, true],
    [0, 50, 0.001, false],
  ] as const)(
    'judges a number: of %j within %d %%, %d is %s',
    (answer, tolerancePercent, given, isRight) => {
      expect(judgeNumber(numbered({ answer, tolerancePercent }), given)).toMatchObject({
        isRight,
        why: { en: isRight ? 'yes' : 'no' },
      });
    },
  );

  it('says what is wrong as people are, and the right number as it was given', () => {
    const slips = [{ value: 4, why: 'that is d' }];
    const exercise = numbered({ answer: 32, slips });
    expect(judgeNumber(exercise, 4)).toMatchObject({ isRight: false, why: { en: 'that is d' } });
    expect(answerOf(exercise)).toEqual({ value: 32, as: 'exact' });
    expect(answerOf(numbered({ answer: 0.125 }))).toEqual({ value: 0.125, as: 'asGiven' });
  });

  it('does not ask for what the network of a step has not', () => {
    const question = { ...NUMBER, answer: { lane: 'a', of: 'depth' } } as const;
    const step = { title: '', text: '', state: '?a=vgg16', look: null, question };
    const vgg = { a: specOf('vgg16'), b: PAIR.b };
    const [shown] = asLesson('own-1', { title: '', steps: [step] }, () => vgg).steps;
    expect(shown?.exercise).toBeUndefined();
  });
});
