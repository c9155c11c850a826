import { expect, test } from 'vitest';
import { residualOf } from '../../core/presets';
import { patchSpec, type SpecPatch } from '../../core/spec';
import { validate } from '../../core/validate';
import { issueText, mendText } from './issueText';

const BOTTLENECK = residualOf('resnext50_32x4d');

function firstIssue(patch: SpecPatch) {
  const [issue] = validate(patchSpec(BOTTLENECK, patch));
  if (issue === undefined) throw new Error('no issue');
  return issue;
}

const CASES: readonly [string, SpecPatch, RegExp, RegExp | null][] = [
  ['basic-cardinality', { block: 'basic' }, /C = 32/, /^Set C to 1$/],
  ['basic-width', { block: 'basic', cardinality: 1, groupWidth: 4 }, /d = 4/, /^Set d to 64$/],
  ['zero-width', { cardinality: 0 }, /C 0/, /^Set C to 1$/],
  ['zero-width', { stemWidth: 0 }, /stem width 0/, /^Set stem width to 1$/],
  ['empty-stage', { blocks: [3, 0, 6, 3] }, /Stage 2/, /one block/],
  ['no-stage', { blocks: [] }, /No stage/, /one block/],
  ['stage-count', { blocks: [3, 4, 6] }, /3 stages.*4/, /3 stages/],
  ['zero-stage-width', { planes: [64, 8, 8, 8] }, /d = 4.*stage 2/, /^Set d to 8$/],
  ['out-of-range', { inputPx: 4 }, /input size.*4/, /^Set input size to 32$/],
  ['one-pixel-stage', { inputPx: 32 }, /1 px.*32 px/, null],
];

test.each(CASES)(
  '%s is said in words, with a mend named by what it does',
  (code, patch, says, mends) => {
    const issue = firstIssue(patch);
    expect(issue.code).toBe(code);
    const { what, why } = issueText(issue);
    expect(what).toMatch(says);
    expect(what + why).not.toMatch(/[{}]/);
    if (mends === null) expect(issue.mend).toBeUndefined();
    else expect(mendText(issue, issue.mend ?? {})).toMatch(mends);
  },
);

test('the depth rule is said of the branches', () => {
  const { why } = issueText(firstIssue({ block: 'basic' }));
  expect(why).toContain('32 two-layer branches, summed, are one dense two-layer block');
  expect(why).toContain('= 128');
  expect(why).toContain('torchvision refuses it');
});
