import { describe, expect, it } from 'vitest';
import { entryOf } from './testing/entryOf';
import { rowsOf, treeOf } from './tree';
import { rowTyped, treeMove } from './treeKeys';

const entries = ['conv1.weight', 'layer1.0.conv1.weight', 'layer2.0.conv1.weight', 'fc.bias'].map(
  (name) => entryOf(name),
);
/** conv1.weight, layer1 (open), 0 (closed), layer2 (closed), fc.bias. */
const rows = rowsOf(treeOf(entries), (key) => key === 'layer1.');
const press = (key: string, active: number) => treeMove(key, rows, active);

describe('the keys of the tree', () => {
  it('move up and down and to the ends, and stop there', () => {
    expect(press('ArrowDown', 0)).toEqual({ kind: 'go', to: 1 });
    expect(press('ArrowUp', 0)).toEqual({ kind: 'go', to: 0 });
    expect(press('ArrowDown', 4)).toEqual({ kind: 'go', to: 4 });
    expect(press('End', 0)).toEqual({ kind: 'go', to: 4 });
    expect(press('Home', 3)).toEqual({ kind: 'go', to: 0 });
  });

  it('open a closed module to the right, then go into it', () => {
    expect(press('ArrowRight', 3)).toEqual({ kind: 'turn', keys: ['layer2.'], open: true });
    expect(press('ArrowRight', 1)).toEqual({ kind: 'go', to: 2 });
    expect(press('ArrowRight', 0)).toEqual({ kind: 'go', to: 0 });
  });

  it('close an open module to the left, and go up from all else', () => {
    expect(press('ArrowLeft', 1)).toEqual({ kind: 'turn', keys: ['layer1.'], open: false });
    expect(press('ArrowLeft', 2)).toEqual({ kind: 'go', to: 1 });
    expect(press('ArrowLeft', 4)).toEqual({ kind: 'go', to: 4 });
  });

  it('choose a tensor and turn a module with Enter or Space', () => {
    expect(press('Enter', 0)).toEqual({ kind: 'choose' });
    expect(press(' ', 1)).toEqual({ kind: 'turn', keys: ['layer1.'], open: false });
  });

  it('open all modules beside the active row with an asterisk', () => {
    expect(press('*', 0)).toEqual({ kind: 'turn', keys: ['layer2.'], open: true });
  });

  it('begin at the first row where none is active, and leave other keys alone', () => {
    expect(press('ArrowDown', -1)).toEqual({ kind: 'go', to: 0 });
    expect(press('Enter', -1)).toBeUndefined();
    expect(press('Tab', 0)).toBeUndefined();
    expect(treeMove('Home', [], -1)).toBeUndefined();
  });

  it('find a row by its first letters, around the end', () => {
    expect(rowTyped(rows, 'f', 0)).toBe(4);
    expect(rowTyped(rows, 'conv', 2)).toBe(0);
    expect(rowTyped([], 'f', 0)).toBeUndefined();
  });
});
