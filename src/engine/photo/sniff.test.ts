import { describe, expect, it } from 'vitest';
import { EngineError, type Failure } from '../../core/failure';
import { MAX_PHOTO_BYTES, sniffPhoto } from './sniff';

type Part = string | readonly number[];

/** Text stands for its characters' bytes. */
function file(...parts: readonly Part[]): Blob {
  const bytes = parts.flatMap((part) =>
    typeof part === 'string' ? Array.from(part, (letter) => letter.charCodeAt(0)) : part,
  );
  return new Blob([new Uint8Array(bytes)]);
}

const u16 = (value: number): number[] => [value >> 8, value & 255];
const u32 = (value: number): number[] => [...u16(value >>> 16), ...u16(value & 65535)];
const backwards = (bytes: readonly number[]): number[] => bytes.toReversed();

async function refusal(blob: Blob, name = 'photo'): Promise<Failure> {
  const thrown: unknown = await sniffPhoto(blob, name).catch((error: unknown) => error);
  if (!(thrown instanceof EngineError)) throw new Error(`not refused: ${JSON.stringify(thrown)}`);
  return thrown.failure;
}

function chunk(type: string, data: readonly number[] = []): Part[] {
  return [u32(data.length), type, data, [0, 0, 0, 0]];
}

function png(options: {
  widthPx?: number;
  heightPx?: number;
  bits?: number;
  more?: Part[];
}): Part[] {
  const { widthPx = 3, heightPx = 2, bits = 8, more = [] } = options;
  const header = [...u32(widthPx), ...u32(heightPx), bits, 6, 0, 0, 0];
  return ['\x89PNG\r\n\x1a\n', ...chunk('IHDR', header), ...more, ...chunk('IDAT', [1, 2, 3])];
}

function segment(marker: number, content: readonly number[]): Part {
  return [0xff, marker, ...u16(content.length + 2), ...content];
}

const letters = (text: string): number[] => Array.from(text, (letter) => letter.charCodeAt(0));

function exif(orientation: number, little: boolean): Part {
  const [n16, n32] = little
    ? [(n: number) => backwards(u16(n)), (n: number) => backwards(u32(n))]
    : [u16, u32];
  const entry = [...n16(0x0112), ...n16(3), ...n32(1), ...n16(orientation), 0, 0];
  const tiff = [...letters(little ? 'II' : 'MM'), ...n16(42), ...n32(8), ...n16(1), ...entry];
  // The end of an image stands inside, as in a thumbnail, and is not the photo's end.
  return segment(0xe1, [...letters('Exif\0\0'), ...tiff, 0xff, 0xd9]);
}

function jpeg(components: number, ...before: Part[]): Part[] {
  const frame = segment(0xc2, [8, ...u16(20), ...u16(30), components]);
  const scan = segment(0xda, [1, 2]);
  // Coded pixels: a stuffed zero and a restart marker are not the end.
  return [[0xff, 0xd8], ...before, frame, scan, [9, 0xff, 0, 9, 0xff, 0xd3, 9]];
}
const END_OF_JPEG = [0xff, 0xd9];

function gif(pictures: number): Part[] {
  const control = [0x21, 0xf9, 4, 0, 0, 0, 0, 0];
  const picture = [0x2c, ...Array(8).fill(0), 0, 2, 2, 7, 7, 0];
  const screen = [...backwards(u16(5)), ...backwards(u16(4)), 0x80, 0, 0];
  const frames = Array.from({ length: pictures }, () => [...control, ...picture]).flat();
  return ['GIF89a', screen, Array(6).fill(0), frames];
}

function webp(flags: number): Part[] {
  const size = [9, 0, 0, 7, 0, 0];
  return ['RIFF', backwards(u32(22)), 'WEBPVP8X', backwards(u32(10)), [flags, 0, 0, 0], size];
}

function brands(major: string, ...others: string[]): Part[] {
  return [u32(16 + 4 * others.length), 'ftyp', major, u32(0), ...others];
}

describe('sniffPhoto', () => {
  it('reads size and bit depth of a PNG', async () => {
    const sniffed = await sniffPhoto(file(...png({ bits: 16 }), ...chunk('IEND')), 'x.jpg');
    expect(sniffed).toMatchObject({ format: 'PNG', widthPx: 3, heightPx: 2 });
    expect(sniffed.notes).toEqual(['sixteen-bit']);
  });

  it('knows an animated PNG', async () => {
    const more = chunk('acTL', [...u32(2), ...u32(0)]);
    const sniffed = await sniffPhoto(file(...png({ more }), ...chunk('IEND')), 'x.png');
    expect(sniffed.notes).toEqual(['first-frame']);
  });

  it('reads size and inks of a JPEG', async () => {
    const sniffed = await sniffPhoto(file(...jpeg(4), END_OF_JPEG), 'x.png');
    expect(sniffed).toMatchObject({ format: 'JPEG', widthPx: 30, heightPx: 20 });
    expect(sniffed.notes).toEqual(['cmyk']);
  });

  it.each([
    ['little', true],
    ['big', false],
  ])('reads an orientation written with the %s end first', async (_, little) => {
    const turned = await sniffPhoto(file(...jpeg(3, exif(6, little)), END_OF_JPEG), 'x.jpg');
    expect(turned.notes).toEqual(['turned-upright']);
    const upright = await sniffPhoto(file(...jpeg(3, exif(1, little)), END_OF_JPEG), 'x.jpg');
    expect(upright.notes).toEqual([]);
  });

  it('takes a JPEG with something after its end', async () => {
    const sniffed = await sniffPhoto(file(...jpeg(3), END_OF_JPEG, 'a film'), 'x.jpg');
    expect(sniffed.complete).toBe(true);
  });

  it('tells a still GIF from an animated one', async () => {
    expect((await sniffPhoto(file(...gif(1), [0x3b]), 'x.gif')).notes).toEqual([]);
    const animated = await sniffPhoto(file(...gif(2), [0x3b]), 'x.gif');
    expect(animated).toMatchObject({ widthPx: 5, heightPx: 4, notes: ['first-frame'] });
  });

  it('tells a still WebP from an animated one', async () => {
    const still = await sniffPhoto(file(...webp(0)), 'x.webp');
    expect(still).toMatchObject({ format: 'WebP', widthPx: 10, heightPx: 8, notes: [] });
    expect((await sniffPhoto(file(...webp(2)), 'x.webp')).notes).toEqual(['first-frame']);
  });

  it('reads size and kind of an AVIF', async () => {
    const ispe = ['ispe', u32(0), u32(640), u32(480)];
    const still = await sniffPhoto(file(...brands('mif1', 'avif'), u32(24), 'meta', ...ispe), 'x');
    expect(still).toMatchObject({ format: 'AVIF', widthPx: 640, heightPx: 480, notes: [] });
    expect((await sniffPhoto(file(...brands('avis', 'avif')), 'x')).notes).toEqual(['first-frame']);
  });

  it('reads size of a BMP', async () => {
    const size = [...backwards(u32(6)), ...backwards(u32(-5))];
    const bmp = await sniffPhoto(file('BM', Array(12).fill(0), [40, 0, 0, 0], size), 'x.bmp');
    expect(bmp).toMatchObject({ format: 'BMP', widthPx: 6, heightPx: 5 });
  });
});

describe('sniffPhoto refuses', () => {
  it('an empty file', async () => {
    expect(await refusal(new Blob([]), 'empty.png')).toEqual({
      code: 'photo-empty',
      params: { name: 'empty.png' },
    });
  });

  it('text, whatever its name', async () => {
    for (const text of [
      'hello',
      'BMW is a make of cars, not a bitmap',
      '<html><svg></svg></html>',
    ]) {
      expect((await refusal(file(text), 'a.png')).code).toBe('photo-not-an-image');
    }
  });

  it('an SVG, with or without prolog', async () => {
    for (const text of ['<svg width="1"/>', '<?xml version="1.0"?>\n<!-- a --><svg>']) {
      expect((await refusal(file(text))).code).toBe('photo-svg');
    }
  });

  it('a HEIC by its brands, and does not take an AVIF or a film for one', async () => {
    for (const brand of ['heic', 'heix', 'hevc', 'mif1', 'msf1']) {
      expect((await refusal(file(...brands(brand, 'miaf')))).code).toBe('photo-heic');
    }
    expect(await refusal(file(...brands('isom', 'mp42')))).toMatchObject({
      code: 'photo-format',
      params: { format: 'MP4' },
    });
  });

  it.each([
    ['TIFF', 'II*\0'],
    ['TIFF', 'MM\0*'],
    ['PDF', '%PDF-1.7'],
    ['PSD', '8BPS'],
    ['JPEG XL', '\xff\x0a'],
  ])('%s by its name', async (format, signature) => {
    expect(await refusal(file(signature, 'and so on'), 'a.jpg')).toEqual({
      code: 'photo-format',
      params: { name: 'a.jpg', bytes: signature.length + 9, format },
    });
  });

  it.each([
    ['PNG', file(...png({}))],
    ['JPEG', file(...jpeg(3, exif(1, true)))],
    ['GIF', file(...gif(1).slice(0, 3), [0x2c, 0, 0, 0])],
    ['WebP', file(...webp(0).slice(0, 4))],
    ['AVIF', file(...brands('avif'), u32(99), 'mdat')],
  ])('a %s that stops short', async (format, blob) => {
    expect(await refusal(blob)).toMatchObject({ code: 'photo-truncated', params: { format } });
  });

  it('more pixels than it may decode, before it reads them', async () => {
    const failure = await refusal(file(...png({ widthPx: 65536, heightPx: 65536 })), 'sky.png');
    expect(failure.code).toBe('photo-too-large');
    expect(failure.params).toMatchObject({ name: 'sky.png', widthPx: 65536, heightPx: 65536 });
  });

  it('more bytes than it may read', async () => {
    const huge = file(...png({}), ...chunk('IEND'));
    Object.defineProperty(huge, 'size', { value: MAX_PHOTO_BYTES + 1 });
    expect((await refusal(huge)).code).toBe('photo-too-large');
  });

  it('a file that cannot be read, such as a folder', async () => {
    const folder = file('folder');
    const unreadable = { arrayBuffer: () => Promise.reject(new DOMException('gone')) };
    folder.slice = () => Object.assign(new Blob(), unreadable);
    expect((await refusal(Object.assign(folder, unreadable))).code).toBe('photo-undecodable');
  });
});

describe('a file is read', () => {
  /** How a file was read, in order. */
  function watched(blob: Blob): string[] {
    const read: string[] = [];
    const whole = blob.arrayBuffer.bind(blob);
    const slice = blob.slice.bind(blob);
    blob.arrayBuffer = () => {
      read.push('whole');
      return whole();
    };
    blob.slice = (...range) => {
      read.push(`slice ${range}`);
      return slice(...range);
    };
    return read;
  }

  it('once, where it is small', async () => {
    const blob = file(...png({}), ...chunk('IEND'));
    const read = watched(blob);
    await sniffPhoto(blob, 'small.png');
    expect(read).toEqual(['whole']);
  });

  it('no further than its head, where it is large and the head is refused', async () => {
    const blob = new Blob(['no picture', new Uint8Array(2 ** 22)]);
    const read = watched(blob);
    expect((await refusal(blob)).code).toBe('photo-not-an-image');
    expect(read).toEqual(['slice 0,65536']);
  });
});
