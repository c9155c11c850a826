import { expect, test } from 'vitest';
import { type FileKind, recognise } from './recognise';

const latin1 = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));
const hex = (text: string) =>
  Uint8Array.from(text.match(/../g) ?? [], (byte) => Number.parseInt(byte, 16));

const kinds: [string, Uint8Array, FileKind][] = [
  ['nothing', new Uint8Array(), 'empty'],
  ['a safetensors file', latin1('\x02\0\0\0\0\0\0\0{}'), 'safetensors'],
  ['a safetensors file whose length looks like JSON', latin1('{"\0\0\0\0\0\0{'), 'safetensors'],
  ['a header of 2^62 bytes', hex('00000000000000407b7d'), 'safetensors'],
  ['JSON with a brace where safetensors has one', latin1('{"abcd":{"e":1}}'), 'json'],
  ['a zip archive', hex('504b030400000808'), 'zip'],
  ['a pickle', hex('80028a0a6cfc9c46f9206aa85019'), 'pickle'],
  ['an error page', latin1('\n<!DOCTYPE html><html lang="en">'), 'html'],
  ['a Git LFS pointer', latin1('version https://git-lfs.github.com/spec/v1\n'), 'git-lfs-pointer'],
  ['a PNG', hex('89504e470d0a1a0a'), 'picture'],
  ['a JPEG', hex('ffd8ffe000104a46'), 'picture'],
  ['an AVIF', latin1('\0\0\0\x20ftypavif'), 'picture'],
  ['ONNX', hex('08071207707974'), 'onnx'],
  ['HDF5', hex('894844460d0a1a0a'), 'keras-h5'],
  ['a SavedModel', hex('080112a00a'), 'tensorflow'],
  ['TensorFlow Lite', latin1('\x1c\0\0\0TFL3'), 'tflite'],
  ['a NumPy array', hex('934e554d5059'), 'numpy'],
  ['GGUF', latin1('GGUF\x03\0\0\0'), 'gguf'],
  ['a gzipped file', hex('1f8b0800'), 'gzip'],
  ['a 7z archive', hex('377abcaf271c0004'), '7z'],
  ['a RAR archive', hex('526172211a0700'), 'rar'],
  ['a tar archive', latin1(`sys_info${'\0'.repeat(249)}ustar\x0000`), 'tar'],
  ['an icon', hex('000001000100101000000100200068040000160000002800'), 'picture'],
  ['zeros', new Uint8Array(64), 'unknown'],
  ['a PDF', latin1('%PDF-1.7 '), 'unknown'],
  ['text', latin1('once upon a time'), 'unknown'],
];

test.each(kinds)('%s is known by its first bytes', (_, beginning, kind) => {
  expect(recognise(beginning, 'model.bin')).toBe(kind);
});

test('a file too short to tell is what its name says', () => {
  expect(recognise(new Uint8Array(3), 'model.safetensors')).toBe('safetensors');
});
