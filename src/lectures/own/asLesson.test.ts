import { describe, expect, it } from 'vitest';
import { specOf } from '../counted';
import { judgeChoice, judgeSet } from '../judge';
import { asLesson } from './asLesson';
import { isMet, measured } from './conditions';
import type { Condition, OwnQuestion } from './ownLesson';

const PAIR = { a: specOf('resnet50'), b: specOf('resnext50_32x4d') };

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

  it('on what a network has not does not hold', () => {
    const vgg = { a: specOf('vgg16'), b: specOf('vgg16') };
    expect(measured(vgg.a, 'cardinality')).toBeNull();
    expect(measured(vgg.a, 'params')).toBe(138_357_544);
    expect(isMet({ lane: 'a', of: 'depth', is: 'equal', value: 'other' }, vgg)).toBe(false);
  });
});

describe('a lesson as the player shows it', () => {
  const withQuestion = (question: OwnQuestion) =>
    asLesson('own-1', {
      title: 'T',
      steps: [{ title: 'S', text: '*x*', state: '?a=resnet18', look: null, question }],
    });

  it('is in every language as it was written, and without a source', () => {
    const { title, steps, isOwn } = asLesson('own-1', {
      title: 'T',
      steps: [{ title: 'S', text: '*x*', state: '?a=resnet18', look: 'panel', question: null }],
    });
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
});
