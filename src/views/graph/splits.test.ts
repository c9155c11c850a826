import { describe, expect, it } from 'vitest';
import { splitsOf } from './splits';

const linesIn = (d: string) => d.split('M').length - 1;

describe('the groups of a bar', () => {
  it('splits the width into equal groups and never the height', () => {
    expect(splitsOf(4, 40)).toEqual({ d: 'M0.25000 0V1M0.50000 0V1M0.75000 0V1', dense: false });
    expect(splitsOf(1, 40).d).toBe('');
  });

  it('turns into a texture where groups are too narrow to be told apart', () => {
    const many = splitsOf(128, 18);
    expect(many.dense).toBe(true);
    expect(linesIn(many.d)).toBeGreaterThan(5);
    expect(linesIn(many.d)).toBeLessThan(12);
    expect(splitsOf(128, 192)).toMatchObject({ dense: false });
    expect(linesIn(splitsOf(128, 192).d)).toBe(127);
  });
});
