import { describe, expect, it } from 'vitest';
import type { Offered } from './offered';
import { takeFirst } from './takeFirst';

const file = (name: string, type = '') => new File(['x'], name, { type });
const drop = (files: File[], folders: string[] = []): Offered => ({ files, folders, by: 'drop' });

describe('takeFirst', () => {
  it('takes a single file whatever it looks like: its content tells', () => {
    const text = file('notes.txt', 'text/plain');
    expect(takeFirst(drop([text]))).toEqual({ file: text, notices: [] });
  });

  it('takes the first picture of several files and says how many there were', () => {
    const picture = file('b.png', 'image/png');
    const taken = takeFirst(
      drop([file('a.txt', 'text/plain'), picture, file('c.jpg', 'image/jpeg')]),
    );
    expect(taken.file).toBe(picture);
    expect(taken.notices).toEqual([{ kind: 'several-files', count: 3, name: 'b.png' }]);
  });

  it('knows a picture without a type by its ending', () => {
    const heic = file('IMG_1.HEIC');
    expect(takeFirst(drop([file('a.txt'), heic])).file).toBe(heic);
  });

  it('names a folder', () => {
    expect(takeFirst(drop([], ['holiday']))).toEqual({
      file: null,
      notices: [{ kind: 'folder', name: 'holiday' }],
    });
  });

  it('takes the picture beside a folder', () => {
    const picture = file('b.png', 'image/png');
    expect(takeFirst(drop([picture], ['holiday'])).file).toBe(picture);
  });

  it('says that nothing was there', () => {
    expect(takeFirst(drop([])).notices).toEqual([{ kind: 'nothing-dropped' }]);
    expect(takeFirst({ files: [], folders: [], by: 'paste' }).notices).toEqual([
      { kind: 'nothing-pasted' },
    ]);
  });

  it('takes none of several files without a picture', () => {
    const taken = takeFirst(drop([file('a.txt'), file('b.pdf')]));
    expect(taken).toEqual({ file: null, notices: [{ kind: 'nothing-dropped' }] });
  });
});
