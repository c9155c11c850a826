import { describe, expect, it } from 'vitest';
import { isResidual } from '../core/spec';
import { makesNetwork, validate } from '../core/validate';
import { specOf } from './counted';
import type { Exercise } from './exercise';
import type { Figures } from './figure';
import { isRight, judgeChoice, judgeNumber } from './judge';
import type { Notes } from './lesson';
import { LESSONS } from './lessons/lessons';
import { findLecture } from './lookup';
import { PAPER_INDEX } from './paperIndex/paperIndex';
import { QUESTIONS } from './questions/questions';
import { SOURCES } from './source';
import type { Text } from './text';

/** The texts that stand over the same figures. */
interface Card {
  readonly name: string;
  readonly texts: readonly Text[];
  readonly figures: Figures;
  readonly exercise?: Exercise | undefined;
}

const textsOf = (exercise: Exercise): readonly Text[] => {
  switch (exercise.kind) {
    case 'choice':
      return [exercise.ask, ...exercise.options.flatMap(({ text, why }) => [text, why])];
    case 'number': {
      const { ask, why, hint, slips = [] } = exercise;
      return [ask, why, hint, ...slips.map((slip) => slip.why)];
    }
    case 'set':
      return [exercise.ask, exercise.why, exercise.notYet];
  }
};

const saidIn = ({ say, ask }: Notes): readonly Text[] => (ask === undefined ? [say] : [say, ask]);

/** What an exercise itself has values for. */
const ownFigures = (exercise: Exercise | undefined): readonly string[] => {
  if (exercise === undefined || exercise.kind === 'choice') return [];
  if (exercise.kind === 'number') return ['answer'];
  return Object.keys(exercise.now({ a: specOf('resnet50'), b: specOf('resnet50') }));
};

const STEPS: readonly Card[] = LESSONS.flatMap(({ id, steps }) =>
  steps.map(({ title, text, figures, exercise, notes }, index) => ({
    name: `${id}, step ${index + 1}`,
    texts: [title, text, ...(exercise ? textsOf(exercise) : []), ...(notes ? saidIn(notes) : [])],
    figures: figures?.() ?? {},
    exercise,
  })),
);
const CARDS: readonly Card[] = [
  ...STEPS,
  ...QUESTIONS.map(({ id, text, figures }) => ({
    name: id,
    texts: [text],
    figures: figures?.() ?? {},
  })),
];
const ALONE: readonly Text[] = [
  ...LESSONS.flatMap(({ title, about }) => [title, about]),
  ...QUESTIONS.map(({ title }) => title),
  ...PAPER_INDEX.map(({ what }) => what),
  ...Object.values(SOURCES),
];

const namesIn = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '');

/** What is written in digits and no result: names of networks, kernels, tables, layers, places and years. */
const NAMES =
  /ResNe(X)?t-\d+(-2)?( \d+x\d+d)?|VGG-16|Inception-v3|MobileNet v1|V[12]\b|\d+x\d+d|\d×\d|conv\d|layer[\d.]+conv\d\.weight|Tables? \d( and \d)?|表 \d|[Ss]tages? \d( and \d)?|阶段 \d( 和 \d)?|20(12|15|16)|ImageNet-1K|top-1|95 %|module, 3a|模块 3a|9·d·d|C = (1|8|32)\b|C here is 8|这里 C 是 8|[Cc]ardinality C of 8|C 设成 8|stride 2|步幅为 2|[24]C\b|depth (of )?(50|101)|深度 (50|101)|number is 1\b|第二个数是 1/g;

describe('a text', () => {
  it.each(CARDS)(
    'of $name has the same figures in both languages, each with a value',
    ({ texts, figures, exercise }) => {
      const own = ownFigures(exercise);
      const used = new Set<string>();
      for (const { en, 'zh-CN': chinese } of texts) {
        expect(new Set(namesIn(chinese)), chinese).toEqual(new Set(namesIn(en)));
        for (const name of namesIn(en)) used.add(name);
      }
      const known = [...Object.keys(figures), ...own];
      expect([...used].filter((name) => !known.includes(name))).toEqual([]);
    },
  );

  it.each(CARDS)('of $name types no number that the page can compute', ({ texts }) => {
    const left = texts.flatMap(({ en, 'zh-CN': chinese }) =>
      [en, chinese].flatMap((text) => text.replaceAll(NAMES, '').match(/.{0,20}\d.{0,20}/) ?? []),
    );
    expect(left).toEqual([]);
  });

  it('is there in both languages', () => {
    const all = [...ALONE, ...CARDS.flatMap(({ texts }) => texts)];
    for (const { en, 'zh-CN': chinese } of all) {
      expect(en.trim(), chinese).not.toBe('');
      expect(en, en).not.toMatch(/\p{Script=Han}/u);
      expect(/\p{Script=Han}/u.test(chinese) || chinese === en, chinese).toBe(true);
    }
    expect(all.length).toBeGreaterThan(200);
  });
});

it('every step has a lecturer’s notes, and a lesson takes less than an hour', () => {
  for (const { id, steps } of LESSONS) {
    const minutes = steps.map(({ notes }) => notes?.minutes ?? 0);
    expect(Math.min(...minutes), id).toBeGreaterThan(0);
    const all = minutes.reduce((sum, each) => sum + each, 0);
    expect(all, id).toBeGreaterThan(10);
    expect(all, id).toBeLessThan(60);
  }
});

it('figures are numbers that came out', () => {
  for (const { name, figures } of CARDS) {
    for (const [key, figure] of Object.entries(figures)) {
      if (typeof figure === 'string') expect(figure, `${name}, ${key}`).not.toBe('');
      else {
        expect(Number.isFinite(figure.value), `${name}, ${key}`).toBe(true);
        expect(figure.value, `${name}, ${key}`).toBeGreaterThan(0);
      }
    }
  }
});

describe('figures that people know', () => {
  const value = (id: string, key: string, step?: number) => {
    const found = findLecture(id);
    const card =
      found?.kind === 'lesson'
        ? found.lesson.steps[(step ?? 1) - 1]
        : found?.kind === 'question'
          ? found.question
          : undefined;
    const figure = card?.figures?.()[key];
    return typeof figure === 'object' ? figure.value : figure;
  };

  it.each([
    ['stacking', 'convs', 13, 1],
    ['stacking', 'blocks', 16, 3],
    ['stacking', 'macs', 218_365_952, 5],
    ['grouped-convolution', 'shape', '[128, 4, 3, 3]', 4],
    ['block', 'convs', 96, 2],
    ['block', 'convs', 65, 3],
    ['block', 'convs', 3, 4],
    ['block', 'resnet', 69_632, 6],
    ['block', 'resnext', 70_144, 6],
    ['block', 'widths', '4, 8, 16, 32', 7],
    ['too-many-parameters', 'wrong', 320_956_352, undefined],
    ['resnet-50-flops', 'macs', 4_089_184_256, undefined],
    ['resnet-50-flops', 'old', 3_857_973_248, undefined],
    ['resnet-50-flops', 'flops', 8_178_368_512, undefined],
    ['receptive-field', 'late', 427, undefined],
    ['receptive-field', 'early', 483, undefined],
    ['inner-width', 'widths', '128, 256, 512, 1024', undefined],
    ['width-formula', 'base', 4, undefined],
  ])('%s has %s = %s', (id, key, known, step) => {
    expect(value(id, key, step)).toBe(known);
  });
});

describe('an exercise', () => {
  const exercises = STEPS.flatMap(({ name, exercise }) => (exercise ? [{ name, exercise }] : []));

  it('stands in every lesson', () => {
    for (const { id, steps } of LESSONS) {
      expect(steps.filter(({ exercise }) => exercise).length, id).toBeGreaterThanOrEqual(1);
    }
  });

  it.each(exercises)('of $name tells right from wrong', ({ exercise }) => {
    if (exercise.kind === 'choice') {
      const verdicts = exercise.options.map((_, index) => judgeChoice(exercise, index).isRight);
      expect(verdicts.filter(Boolean)).toHaveLength(1);
      expect(verdicts).toEqual(exercise.options.map(isRight));
      const whys = new Set(exercise.options.map(({ why }) => why.en));
      expect(whys.size).toBe(exercise.options.length);
    }
    if (exercise.kind === 'number') {
      const right = exercise.answer();
      expect(right).toBeGreaterThan(0);
      expect(judgeNumber(exercise, right)).toMatchObject({ isRight: true, why: exercise.why });
      expect(judgeNumber(exercise, right + 1000)).toMatchObject({
        isRight: false,
        why: exercise.hint,
      });
      for (const { value, why } of exercise.slips ?? []) {
        expect(judgeNumber(exercise, value())).toMatchObject({ isRight: false, why });
      }
    }
  });
});

it('ids are those of links, and each is found', () => {
  const lists = [LESSONS, QUESTIONS, PAPER_INDEX];
  const ids = lists.flatMap((list) => list.map(({ id }) => id));
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) {
    expect(id).toMatch(/^[a-z][a-z0-9.-]{0,39}$/);
    expect(findLecture(id), id).toBeDefined();
  }
  expect(findLecture('nonesuch')).toBeUndefined();
  expect(findLecture('toString')).toBeUndefined();
});

it('there are seven lessons of five to fifteen steps, fifteen questions and the whole paper', () => {
  expect(LESSONS).toHaveLength(7);
  for (const { steps } of LESSONS) {
    expect(steps.length).toBeGreaterThanOrEqual(5);
    expect(steps.length).toBeLessThanOrEqual(15);
  }
  expect(QUESTIONS).toHaveLength(15);
  const numbers = (kind: string) =>
    PAPER_INDEX.filter((each) => each.kind === kind).map(({ number }) => number);
  expect(numbers('table')).toEqual(['1', '2', '3', '4', '5', '6', '7', '8']);
  expect(numbers('figure')).toEqual(['1', '2', '3', '4', '5', '6', '7']);
  expect(numbers('equation')).toEqual(['1', '2', '3', '4']);
  expect(numbers('section')).toHaveLength(14);
});

it('what the page refuses, as a lesson says, it does refuse', () => {
  const wrong = specOf('resnet18', { cardinality: 32 });
  expect(isResidual(wrong) && wrong.cardinality).toBe(32);
  expect(makesNetwork(validate(wrong))).toBe(false);
});
