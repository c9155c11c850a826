import { crc32 } from 'node:zlib';

/** @import { StoredTensor } from '../../../src/engine/checkpoint/checkpoint' */

const STORAGES = new Map([
  ['F32', 'FloatStorage'],
  ['F16', 'HalfStorage'],
  ['I64', 'LongStorage'],
]);
/** What every file of the older layout begins with. */
const MAGIC = Buffer.from('80028a0a6cfc9c46f9206aa850192e', 'hex');
/** Version 1001; then a dictionary that says little-endian. */
const VERSION = Buffer.from('80024de9032e', 'hex');
const SYSTEM = Buffer.from('80027d580d0000006c6974746c655f656e6469616e88732e', 'hex');
/** Where PyTorch lets an entry's bytes begin. */
const ALIGNMENT_BYTES = 64;

/** @param {number} value @param {number} width */
function littleEndian(value, width) {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64LE(BigInt(value));
  return bytes.subarray(0, width);
}

/** @param {string} value */
function text(value) {
  const bytes = Buffer.from(value);
  return Buffer.concat([Buffer.from('X'), littleEndian(bytes.length, 4), bytes]);
}

/** @param {number} value */
const whole = (value) => Buffer.concat([Buffer.from('J'), littleEndian(value, 4)]);
/** @param {readonly Uint8Array[]} items */
const tuple = (items) => Buffer.concat([Buffer.from('('), ...items, Buffer.from('t')]);
/** @param {string} module @param {string} name */
const global = (module, name) => Buffer.from(`c${module}\n${name}\n`);
const EMPTY_ORDERED = Buffer.concat([global('collections', 'OrderedDict'), Buffer.from(')R')]);

/**
 * A state_dict as PyTorch pickles it, its bytes left to the storages that it names by number.
 * @param {readonly StoredTensor[]} tensors
 * @param {readonly Buffer[]} [more] what a storage's id ends in
 */
function stateDict(tensors, more = []) {
  const members = tensors.flatMap(({ name, dtype, shape }, index) => {
    const strides = shape.map((_, axis) => shape.slice(axis + 1).reduce((a, b) => a * b, 1));
    const kind = global('torch', STORAGES.get(dtype) ?? '');
    const elements = shape.reduce((a, b) => a * b, 1);
    const id = [text('storage'), kind, text(String(index)), text('cpu'), whole(elements), ...more];
    const rebuilt = [
      Buffer.concat([tuple(id), Buffer.from('Q')]),
      whole(0),
      tuple(shape.map(whole)),
      tuple(strides.map(whole)),
      Buffer.from('\x89', 'latin1'),
      EMPTY_ORDERED,
    ];
    const make = global('torch._utils', '_rebuild_tensor_v2');
    return [text(name), make, tuple(rebuilt), Buffer.from('R')];
  });
  const begin = Buffer.from('\x80\x02', 'latin1');
  return Buffer.concat([begin, EMPTY_ORDERED, Buffer.from('('), ...members, Buffer.from('u.')]);
}

/**
 * The file that `torch.save` wrote before PyTorch 1.6, in pieces.
 * @param {readonly StoredTensor[]} tensors
 * @returns {Uint8Array[]}
 */
export function torchLegacy(tensors) {
  const keys = tensors.map((_, index) => text(String(index)));
  const list = [Buffer.from('\x80\x02](', 'latin1'), ...keys, Buffer.from('e.')];
  const storages = tensors.flatMap(({ shape, bytes }) => [
    littleEndian(
      shape.reduce((a, b) => a * b, 1),
      8,
    ),
    bytes,
  ]);
  return [MAGIC, VERSION, SYSTEM, stateDict(tensors, [Buffer.from('N')]), ...list, ...storages];
}

/**
 * The archive that `torch.save` writes since, in pieces.
 * @param {readonly StoredTensor[]} tensors
 * @returns {Uint8Array[]}
 */
export function torchZip(tensors) {
  const pieces = [];
  const directory = [];
  let offset = 0;
  const entries = [
    ...[{ name: 'archive/data.pkl', bytes: stateDict(tensors) }],
    ...[{ name: 'archive/byteorder', bytes: Buffer.from('little') }],
    ...tensors.map(({ bytes }, index) => ({ name: `archive/data/${index}`, bytes })),
    ...[{ name: 'archive/version', bytes: Buffer.from('3\n') }],
  ];
  for (const { name, bytes } of entries) {
    const { local, central } = zipHeaders(name, bytes, offset);
    pieces.push(local, bytes);
    directory.push(central);
    offset += local.length + bytes.length;
  }
  const central = Buffer.concat(directory);
  const count = littleEndian(entries.length, 2);
  const end = Buffer.concat([
    Buffer.from('PK\x05\x06\0\0\0\0'),
    count,
    count,
    littleEndian(central.length, 4),
    littleEndian(offset, 4),
    Buffer.alloc(2),
  ]);
  return [...pieces, central, end];
}

/**
 * An entry's two headers; the first is padded until its bytes lie aligned.
 * @param {string} name
 * @param {Uint8Array} bytes
 * @param {number} offset of the local header
 */
function zipHeaders(name, bytes, offset) {
  const size = littleEndian(bytes.length, 4);
  const nameBytes = littleEndian(name.length, 2);
  const common = [Buffer.alloc(8), littleEndian(crc32(bytes), 4), size, size, nameBytes];
  const bare = offset + 30 + name.length + 4;
  const padding = (ALIGNMENT_BYTES - (bare % ALIGNMENT_BYTES)) % ALIGNMENT_BYTES;
  const extra = [Buffer.from('FB'), littleEndian(padding, 2), Buffer.alloc(padding, 'Z')];
  const named = [littleEndian(4 + padding, 2), Buffer.from(name)];
  const local = Buffer.concat([Buffer.from('PK\x03\x04\0\0'), ...common, ...named, ...extra]);
  const version = Buffer.from('PK\x01\x02\0\0\0\0');
  const rest = [Buffer.alloc(12), littleEndian(offset, 4), Buffer.from(name)];
  return { local, central: Buffer.concat([version, ...common, ...rest]) };
}
