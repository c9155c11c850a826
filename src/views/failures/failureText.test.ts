import { describe, expect, it } from 'vitest';
import { noticeText, staysUp } from '../notices/noticeText';
import { failureText } from './failureText';

describe('failureText', () => {
  it('names the file, its format and its size', () => {
    const params = { name: 'IMG_1.heic', bytes: 2_400_000, format: 'HEIC' };
    expect(failureText({ code: 'photo-heic', params }, 'IMG_1.heic')).toBe(
      'IMG_1.heic is a HEIC photo, which browsers do not read. Save it as JPEG or PNG. (format HEIC, 2.40 MB)',
    );
  });

  it('says how large is too large', () => {
    const params = {
      name: 'map.png',
      bytes: 900_000,
      format: 'PNG',
      widthPx: 30_000,
      heightPx: 9000,
      maxPx: 120_000_000,
      maxBytes: 100_000_000,
    };
    expect(failureText({ code: 'photo-too-large', params }, 'map.png')).toBe(
      'map.png is too large to decode here. (format PNG, 30,000 × 9,000 px, 900.0 kB, at most 120,000,000 pixels, at most 100.0 MB)',
    );
  });

  it('leaves the brackets away where there is nothing to add', () => {
    const text = failureText({ code: 'out-of-memory', params: {} }, 'ResNet-50');
    expect(text).not.toMatch(/[({}]/);
  });
});

describe('noticeText', () => {
  it('repeats the field of a link that was left out', () => {
    expect(noticeText({ kind: 'link-field', field: 'a.c', value: 'many' })).toContain('a.c=many');
  });

  it('puts a note of how a photo was read into words', () => {
    expect(noticeText({ kind: 'photo-note', note: 'turned-upright', name: 'a.jpg' })).toContain(
      'EXIF',
    );
  });
});

describe('staysUp', () => {
  it('keeps what failed and lets what was done fade', () => {
    expect(
      staysUp({ kind: 'failure', failure: { code: 'internal', params: {} }, subject: '' }),
    ).toBe(true);
    expect(staysUp({ kind: 'copied', what: '1' })).toBe(false);
  });
});
