import { describe, expect, it } from 'vitest';
import { showsGroups, splitsOf, splitsPath } from './splits';

describe('the groups of a bar', () => {
  it('splits the width into equal groups and never the height', () => {
    const bar = { x: 10, y: 5, width: 40, height: 20 };
    expect(splitsPath(splitsOf(4, 40), bar)).toBe('M20 5v20M30 5v20M40 5v20');
    expect(splitsPath(splitsOf(1, 40), bar)).toBe('');
  });

  it('draws every group or none', () => {
    expect(splitsOf(32, 48)).toBe(32);
    expect(splitsOf(32, 47)).toBe(1);
  });

  it('shows groups where those of every block can be told apart', () => {
    const block = { name: '', from: 0, to: 0, shortcut: 'none', groups: 32 } as const;
    const out = { channels: 1, heightPx: 1, widthPx: 1 };
    const blocks = [128, 1024].map((width) => ({ ...block, out, width }));
    expect(showsGroups(blocks, 0.375)).toBe(true);
    expect(showsGroups(blocks, 0.37)).toBe(false);
  });
});
