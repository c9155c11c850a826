import fc from 'fast-check';
import { expect, test } from 'vitest';
import { concatenate, MessageWriter } from './protobuf';

const bytesOf = (writer: MessageWriter) => [...concatenate(writer)];

test("the format's own examples come out byte for byte", () => {
  expect(bytesOf(new MessageWriter().int(1, 150))).toEqual([0x08, 0x96, 0x01]);
  const text = [0x12, 0x07, 0x74, 0x65, 0x73, 0x74, 0x69, 0x6e, 0x67];
  expect(bytesOf(new MessageWriter().text(2, 'testing'))).toEqual(text);
  const nested = new MessageWriter().message(3, new MessageWriter().int(1, 150));
  expect(bytesOf(nested)).toEqual([0x1a, 0x03, 0x08, 0x96, 0x01]);
});

test('a varint holds every whole number that a number holds exactly', () => {
  fc.assert(
    fc.property(fc.maxSafeNat(), (value) => {
      const [tag, ...digits] = bytesOf(new MessageWriter().int(1, value));
      const read = digits.reduceRight((sum, byte) => sum * 128 + (byte % 128), 0);
      expect([tag, read]).toEqual([8, value]);
      expect(digits.map((byte) => byte >= 128)).toEqual(
        digits.map((_, at) => at < digits.length - 1),
      );
    }),
  );
});

test('a number that is no varint is refused', () => {
  for (const value of [-1, 0.5, 2 ** 53, Number.NaN]) {
    expect(() => new MessageWriter().int(1, value)).toThrow(`not a varint: ${value}`);
  }
});

test('text is written as TextEncoder writes it, half a surrogate pair too', () => {
  const codes = fc.array(fc.nat({ max: 0x10ffff }), { maxLength: 10 });
  const text = codes.map((any) => `é漢😀${String.fromCodePoint(...any)}\ud800`);
  fc.assert(
    fc.property(text, (value) => {
      const [, , ...bytes] = bytesOf(new MessageWriter().text(1, value));
      expect(bytes).toEqual([...new TextEncoder().encode(value)]);
    }),
  );
});

test('a float is four little-endian bytes', () => {
  expect(bytesOf(new MessageWriter().float(2, 1e-5))).toEqual([0x15, 0xac, 0xc5, 0x27, 0x37]);
});

test('bytes are kept as the very array, not copied', () => {
  const weights = new Uint8Array(1000);
  const inner = new MessageWriter().bytes(9, weights);
  expect(new MessageWriter().message(5, inner).pieces).toContain(weights);
});
