import { describe, expect, it } from 'vitest';
import { showsGroups, splitsOf } from './splits';

const linesIn = (d: string) => d.split('M').length - 1;

describe('the groups of a bar', () => {
  it('splits the width into equal groups and never the height', () => {
    expect(splitsOf(4, 40)).toEqual({ d: 'M0.25000 0V1M0.50000 0V1M0.75000 0V1' });
    expect(splitsOf(1, 40).d).toBe('');
  });

  it('draws every group or none', () => {
    expect(linesIn(splitsOf(32, 48).d)).toBe(31);
    expect(splitsOf(32, 47).d).toBe('');
  });

  it('shows groups where those of every block can be told apart', () => {
    const block = { name: '', from: 0, to: 0, shortcut: 'none', groups: 32 } as const;
    const out = { channels: 1, heightPx: 1, widthPx: 1 };
    const blocks = [128, 1024].map((width) => ({ ...block, out, width }));
    expect(showsGroups(blocks, 0.375)).toBe(true);
    expect(showsGroups(blocks, 0.37)).toBe(false);
  });
});
