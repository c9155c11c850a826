import { deflateRawSync, gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { failureOf, UNWATCHED } from '../fixtures/failure';
import { header, tarFile } from '../fixtures/fuzzing/tarFile';
import { zipFile } from '../fixtures/fuzzing/zipFile';
import { safetensorsFile } from '../fixtures/safetensorsFile';
import { readCheckpoint } from '../read';

const entry = { dtype: 'F32', shape: [2], data_offsets: [0, 8] };
const model = new Uint8Array(safetensorsFile({ 'conv1.weight': entry }, 8));
const member = { name: 'best/model.safetensors', content: model };
const gz = (bytes: Uint8Array) => Uint8Array.from(gzipSync(bytes));
const stored = (name: string, content: Uint8Array<ArrayBuffer> = model) => ({
  name,
  stored: content,
});

const read = (name: string, bytes: BlobPart) =>
  readCheckpoint([{ name, blob: new Blob([bytes]) }], UNWATCHED);
const refusalOf = async (name: string, bytes: BlobPart) =>
  (await failureOf(read(name, bytes))).params;

describe('a packed checkpoint is read from where it lies', () => {
  const noise = { name: '__MACOSX/._model.safetensors', stored: new Uint8Array(3) };
  test.each([
    ['gzip', gz(model)],
    ['tar', tarFile([{ name: 'README', content: new Uint8Array(9) }, member])],
    ['gzip and tar', gz(tarFile([member]))],
    ['zip', zipFile([stored('best/model.safetensors'), noise])],
    ['zip and gzip', zipFile([stored('model.gz', gz(model))])],
  ])('%s', async (_, bytes) => {
    const found = await read('model.zip', bytes);
    expect([...found.checkpoint.keys()]).toEqual(['conv1.weight']);
    expect(found).toMatchObject({ format: 'safetensors', fileBytes: bytes.byteLength });
  });

  test('under a long name, as GNU and POSIX write it', async () => {
    const long = `${'deep/'.repeat(40)}model.safetensors`;
    const field = new TextEncoder().encode(`${long.length + 10} path=${long}\n`);
    const padded = new Uint8Array(512);
    padded.set(field);
    const tar = new Blob([header('x', field.length, 'x'), padded, tarFile([member])]);
    const other = tarFile([{ name: 'notes.pth', content: new Uint8Array(4) }]);
    const two = new Blob([tarFile([member]).subarray(0, 1024), other]);
    expect((await read('a.tar', tar)).checkpoint.size).toBe(1);
    expect((await refusalOf('a.tar', two)).reason).toBe('packed-several');
  });
});

describe('a container that holds no one checkpoint says what it holds', () => {
  test('several', async () => {
    const zip = zipFile([stored('a.pth'), stored('b.pth')]);
    expect(await refusalOf('models.zip', zip)).toEqual({
      reason: 'packed-several',
      files: 'a.pth, b.pth',
      count: 2,
    });
  });

  test('none', async () => {
    const zip = zipFile([stored('a.txt'), stored('b.jpg')]);
    expect((await refusalOf('photos.zip', zip)).reason).toBe('packed-none');
  });

  test('one that is damaged, by its name', async () => {
    const zip = zipFile([stored('a.safetensors', model.slice(0, 60))]);
    expect(await refusalOf('models.zip', zip)).toMatchObject({ within: 'a.safetensors' });
  });

  test.each([
    ['7z', [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c, 0, 4]],
    ['rar', [0x52, 0x61, 0x72, 0x21, 0x1a, 7, 0]],
    ['xz', [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0, 0]],
  ])('%s is named', async (kind, bytes) => {
    expect(await refusalOf('model.pth', Uint8Array.from(bytes))).toMatchObject({ kind });
  });
});

describe('what is made to fill the memory is stopped', () => {
  const zeros = new Uint8Array(30_000_000);

  test('a gzip bomb', async () => {
    expect((await refusalOf('model.pth.gz', gz(zeros))).reason).toBe('packed-bomb');
  });

  test('a zip bomb of one file', async () => {
    const packed = Uint8Array.from(deflateRawSync(zeros));
    const zip = zipFile([{ name: 'm.pth', stored: packed, method: 8, bytes: zeros.length }]);
    expect((await refusalOf('model.zip', zip)).reason).toBe('packed-bomb');
  });

  test('gzip within gzip within gzip', async () => {
    const deep = Array.from({ length: 6 }).reduce<Uint8Array<ArrayBuffer>>(
      (inner) => gz(inner),
      model,
    );
    expect((await refusalOf('m.gz', deep)).reason).toBe('packed-deep');
  });

  test('a gzip file that is cut or damaged', async () => {
    const packed = gz(model);
    expect((await refusalOf('m.gz', packed.slice(0, 40))).reason).toBe('packed-damaged');
  });
});

test('a damaged header of a tar archive is named by its byte', async () => {
  const tar = tarFile([member]);
  tar[0] = 0x7a;
  expect(await refusalOf('m.tar', tar)).toEqual({ reason: 'tar-header', byte: 0 });
});
