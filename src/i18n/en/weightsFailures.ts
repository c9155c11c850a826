/** Why a file of weights is not loaded: the cause, the tensor or entry, the byte. */
export const weightsFailures = {
  'weights.packed': '{subject} › {within}',
  'weights.notLoaded': '{subject} was not loaded: {why}',
  'weights.malformed.truncated': 'it breaks off at byte {at}.',
  'weights.malformed.truncated.of': 'it is truncated at byte {at} of {of}.',
  'weights.malformed.not-finite':
    'tensor {tensor} has NaN or infinity ({nan} NaN, {infinite} infinite), as have {others} more.',
  'weights.malformed.not-finite.alone':
    'tensor {tensor} has NaN or infinity ({nan} NaN, {infinite} infinite).',
  'weights.malformed.header-length': 'its header says {headerBytes} bytes, and {bytes} follow.',
  'weights.malformed.header-json': 'its header is no JSON from byte {byte} on.',
  'weights.malformed.json-depth': 'its JSON is nested too deep at byte {byte}.',
  'weights.malformed.duplicate-name': 'the name {tensor} is there twice.',
  'weights.malformed.too-many-names': 'it has more than {most} names.',
  'weights.malformed.metadata': 'its __metadata__ is not text by name.',
  'weights.malformed.entry': 'tensor {tensor} is not described as a tensor.',
  'weights.malformed.dtype': 'the number format {dtype} is not read.',
  'weights.malformed.dtype.tensor':
    'tensor {tensor} has the number format {dtype}, which is not read.',
  'weights.malformed.shape':
    'the shape of tensor {tensor} is no list of whole numbers that can be.',
  'weights.malformed.offsets': 'tensor {tensor} does not say from which byte to which it lies.',
  'weights.malformed.out-of-range':
    'tensor {tensor} is said to lie from byte {begin} to {end}, which cannot be.',
  'weights.malformed.out-of-range.bytes':
    'tensor {tensor} reads bytes {begin} to {end} of a storage that has {bytes}.',
  'weights.malformed.byte-count':
    'tensor {tensor} has {got} bytes, and its shape and number format make {expected}.',
  'weights.malformed.overlap': 'the byte ranges of {other} and {tensor} overlap.',
  'weights.malformed.gap': 'bytes {begin} to {end} belong to no tensor.',
  'weights.malformed.gap.tensor': 'bytes {begin} to {end}, before {tensor}, belong to no tensor.',
  'weights.malformed.too-large':
    'tensor {tensor} has {count} numbers that are too large for {dtype}.',
  'weights.malformed.whole-numbers':
    'tensor {tensor} has whole numbers ({dtype}), as a quantised network does. What runs here has fractions: save the model before it is quantised.',
  'weights.malformed.views-too-large':
    'tensor {tensor} and others like it unfold to far more bytes than the file has.',
  'weights.malformed.index-missing':
    'of several shards the index (…safetensors.index.json) is missing. Drop all of them together.',
  'weights.malformed.index-missing.shards':
    'it is one of {shards} shards. Drop all of them together, with their index.',
  'weights.malformed.index-json': 'the index is no JSON from byte {byte} on.',
  'weights.malformed.index-json.bytes': 'the index has {bytes} bytes, which no index has.',
  'weights.malformed.index-map': 'the index does not say which tensor is in which file.',
  'weights.malformed.shards-missing':
    '{missing} of the files that the index names are missing, the first is {file}. Drop all of them together.',
  'weights.malformed.file-unlisted': 'the index does not name the file {file}.',
  'weights.malformed.shard-lacks': '{file} lacks tensor {tensor}, which the index places there.',
  'weights.malformed.tensor-unlisted': '{file} has tensor {tensor}, which the index does not name.',
  'weights.malformed.tensor-elsewhere':
    'tensor {tensor} is in {file}, and the index places it in {listed}.',

  'weights.malformed.format': 'it is neither safetensors nor a file that PyTorch saved.',
  'weights.malformed.format.empty': 'it is empty.',
  'weights.malformed.format.json': 'it is JSON, not weights.',
  'weights.malformed.format.html':
    'it is a web page, not weights: a download that ended at a login or an error.',
  'weights.malformed.format.git-lfs-pointer':
    'it is the pointer that Git LFS leaves in place of the file. Download the file itself.',
  'weights.malformed.format.picture': 'it is a picture, not weights.',
  'weights.malformed.format.onnx': 'it is ONNX, which is not read. Save the state_dict instead.',
  'weights.malformed.format.keras-h5': 'it is HDF5 (Keras), which is not read.',
  'weights.malformed.format.tensorflow': 'it is TensorFlow’s, which is not read.',
  'weights.malformed.format.tflite': 'it is TensorFlow Lite, which is not read.',
  'weights.malformed.format.numpy': 'it is NumPy’s, which is not read.',
  'weights.malformed.format.gguf': 'it is GGUF, which is not read.',
  'weights.malformed.format.torch7': 'it is Lua Torch’s (.t7), which is not read.',
  'weights.malformed.format.matlab': 'it is MATLAB’s, which is not read.',
  'weights.malformed.format.7z': 'it is a 7z archive. Unpack it and load what was in it.',
  'weights.malformed.format.rar': 'it is a RAR archive. Unpack it and load what was in it.',
  'weights.malformed.format.bzip2': 'it is packed by bzip2. Unpack it and load what was in it.',
  'weights.malformed.format.xz': 'it is packed by xz. Unpack it and load what was in it.',
  'weights.malformed.format.zstd': 'it is packed by Zstandard. Unpack it and load what was in it.',
  'weights.malformed.format.lz4': 'it is packed by LZ4. Unpack it and load what was in it.',
  'weights.malformed.packed-several':
    'there are {count} files of weights in it ({files}). Unpack it and load one of them.',
  'weights.malformed.packed-none': 'it is an archive without a file of weights in it ({files}).',
  'weights.malformed.packed-bomb':
    'it would unpack to far more bytes than the file has. Unpack it and load what was in it.',
  'weights.malformed.packed-damaged': 'it is packed, and cannot be unpacked: it is damaged.',
  'weights.malformed.packed-deep':
    'it is packed more than {levels} times. Unpack it and load what was in it.',
  'weights.malformed.tar-header': 'its tar archive is damaged at byte {byte}.',
  'weights.malformed.tar-members': 'its tar archive has more than {most} files.',
  'weights.malformed.torchscript':
    'it is a TorchScript program. Save the state_dict of the model instead.',
  'weights.malformed.optimizer':
    'it is the state of an optimizer, not of a network. Load the file of the model.',
  'weights.malformed.bound-method':
    'the method {method} was saved in place of what it returns. Save model.{method}(), with its brackets.',
  'weights.malformed.unnamed-tensors':
    'its tensors have no names ({count} in lists), so nothing says which is which. Save the state_dict of the model.',
  'weights.malformed.object':
    'it holds an object of the class {class}, and no tensors that can be found without its code. Save the state_dict of the model.',
  'weights.malformed.quantised':
    'it is a quantised network, whose whole numbers are not read. Save the model before it is quantised.',
  'weights.malformed.tpu':
    'it was saved on a TPU, whose tensors are not read. Move the model to the CPU (model.cpu()) and save its state_dict from there.',
  'weights.malformed.meta-device':
    'its tensors have shapes and no numbers: it was saved from the meta device.',
  'weights.malformed.plain-pickle':
    'it is a pickle, but not one that PyTorch saved. Nothing in it was run.',
  'weights.malformed.pickle-global':
    'opcode GLOBAL {global} is not allowed: it would run code. Nothing was run.',
  'weights.malformed.pickle-opcode': 'opcode {opcode} at byte {at} is not allowed.',
  'weights.malformed.pickle-protocol': 'pickle protocol {protocol} is not read.',
  'weights.malformed.legacy-protocol': 'its version of PyTorch’s older format is not known.',
  'weights.malformed.byte-order': 'its numbers are {order}-endian, which is not read.',
  'weights.malformed.no-tensors': 'there is no tensor in it.',
  'weights.malformed.no-part': 'it has no entry {part} with tensors.',
  'weights.malformed.pickle-cut': 'its pickle breaks off after {bytes} bytes.',
  'weights.malformed.pickle-length': 'a part of its pickle says that it has {length} bytes.',
  'weights.malformed.pickle-length.at': 'its pickle says at byte {at} that {length} bytes follow.',
  'weights.malformed.pickle-steps': 'its pickle has more than {most} instructions.',
  'weights.malformed.pickle-depth': 'its pickle is nested deeper than {depth} levels at byte {at}.',
  'weights.malformed.pickle-memory': 'its pickle would unfold to more than {bytes} bytes.',
  'weights.malformed.pickle-memo': 'its pickle refers to entry {index}, which is not there.',
  'weights.malformed.pickle-stack': 'its pickle takes what is not there, at byte {at}.',
  'weights.malformed.pickle-type': 'its pickle has no {expected} where one belongs.',
  'weights.malformed.pickle-type.at':
    'its pickle has no {expected} where one belongs, at byte {at}.',
  'weights.malformed.pickle-storage': 'a storage in its pickle is not described as one.',
  'weights.malformed.storage-missing': 'storage {storage} is missing.',
  'weights.malformed.storage-missing.tensor':
    'storage {storage}, in which tensor {tensor} lies, is missing.',
  'weights.malformed.storage-length':
    'storage {storage} has a length of {got}, and should have {expected}.',
  'weights.malformed.zip-directory': 'the directory of its zip archive is damaged ({detail}).',
  'weights.malformed.zip-entries': 'its zip archive has more than {most} entries.',
  'weights.malformed.zip-encrypted': 'entry {entry} of its zip archive is encrypted.',
  'weights.malformed.zip-method':
    'entry {entry} of its zip archive is packed by method {method}, which is not read.',
  'weights.malformed.zip-entry':
    'entry {entry} of its zip archive is not where its directory says.',
  'weights.malformed.zip-crc': 'entry {entry} of its zip archive has the wrong checksum (CRC-32).',
  'weights.malformed.zip-inflate': 'entry {entry} of its zip archive cannot be unpacked.',
  'weights.malformed.zip-bomb':
    'entry {entry} of its zip archive would unfold to far more bytes than the file has.',

  'weights.misfit': 'its tensors are those of no network that this page builds.',
  'weights.misfit.near': 'its tensors are not those of the nearest network, {network}.',
  'weights.misfit.missing': '{count} tensors are missing: {names}',
  'weights.misfit.missing.one': 'tensor {names} is missing',
  'weights.misfit.unexpected': '{count} tensors are left over: {names}',
  'weights.misfit.unexpected.one': 'tensor {names} is left over',
  'weights.misfit.misshapen': '{count} tensors have another shape: {names}',
  'weights.misfit.misshapen.one': 'tensor {names}',
  'weights.misfit.more': '{names} and more',
  'weights.misfit.variant': ' It looks like a {variant}, which is not built here.',
  'weights.misfit.item': '\n• {item}',
  'weights.misfit.join': ', ',
} as const;
