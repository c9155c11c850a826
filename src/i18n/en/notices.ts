/** Messages: what went wrong or was done, with what, and what helps. */
export const notices = {
  'notice.list': 'Messages',
  'notice.dismiss': 'Dismiss',
  'notice.link-field':
    'The link’s {field}={value} is no value that this page knows. It was left out; the rest of the link holds.',
  'notice.weights': '{file}: this is a {network} with {classes} classes. It is network {lane} now.',
  'notice.weights.like':
    '{file}: this is a network like {network}, with {classes} classes. It is network {lane} now.',
  'notice.weights.headless':
    '{file}: this is a {network} without a classifier. It is network {lane} now.',
  'notice.weights.fits': '{file} fits network {lane}, {network}: its weights answer now.',
  'notice.rebuilt':
    'The {backend} device was lost (a driver reset, or another program needed it). It was opened anew and the run done again.',
  'notice.several-files': '{count} files at once: the first picture, {name}, was taken.',
  'notice.weights-late':
    '{file} was read, but network {lane} was changed meanwhile, and stays as it is.',
  'notice.weights-late.take': 'Put it in {lane} now',
  'notice.several-weights': '{count} checkpoints at once: {names} were taken, for A and B.',
  'notice.and': ' and ',
  'notice.labels.labels-empty': '{file} has no class names in it.',
  'notice.labels.labels-too-long':
    '{file} is too long for a list of names: {length} characters, at most {max}.',
  'notice.labels.labels-too-many': '{file} has {labels} names, at most {max} are read.',
  'notice.labels.labels-json': '{file} is no JSON that can be read.',
  'notice.labels.labels-form':
    '{file} is JSON, but neither a list of names nor names by their index.',
  'notice.labels.label-missing': '{file} leaves out class {index}.',
  'notice.labels.label-twice': '{file} has class {index} twice.',
  'notice.labels.label-blank': '{file} has no name for class {index}.',
  'notice.labels.label-too-long':
    '{file}: the name of class {index} is longer than {max} characters.',
  'notice.labels.labels-count': '{file} has {labels} names, network {lane} has {classes} classes.',
  'notice.new-version':
    'A newer Cardinal was fetched. This one stays as it is until you reload; the networks and the view stay, files that you opened are to be opened again.',
  'notice.new-version.take': 'Reload now',
  'notice.folder': '{name} is a folder. Drop a file from inside it.',
  'notice.nothing-dropped': 'There was no picture file in what was dropped.',
  'notice.nothing-pasted': 'There is no picture in the clipboard.',
  'notice.copied': 'Copied: {what}',
  'notice.not-copied': 'The browser did not allow copying. To copy by hand: {what}',

  'notice.note.first-frame': '{name} is animated: its first frame was taken.',
  'notice.note.turned-upright': '{name} was turned upright, as its EXIF orientation says.',
  'notice.note.on-white': '{name} has transparent parts: they were laid on white.',
  'notice.note.sixteen-bit': '{name} has 16 bits a channel: they were reduced to 8.',
  'notice.note.cmyk': '{name} is in CMYK: the browser turned it into RGB.',
  'notice.note.enlarged': '{name} is smaller than what the network sees: it was enlarged.',

  'notice.failure.cancelled': '{subject}: cancelled.',
  'notice.failure.no-backend':
    '{subject}: neither WebGPU nor WASM nor the CPU backend could be opened, so nothing runs here. Counting and drawing work.',
  'notice.failure.backend-unavailable':
    'The backend that the link asks for cannot be opened here. Take ?backend= out of the link to use the best one.',
  'notice.failure.device-lost':
    '{subject}: the graphics device was lost. Run it again: it is opened anew.',
  'notice.failure.out-of-memory':
    '{subject}: the device ran out of memory. A smaller input or a narrower network needs less.',
  'notice.failure.too-big':
    '{subject} is too big to run on this device. It is counted and drawn all the same.',
  'notice.failure.weights-unreachable':
    '{subject}: its weights could not be fetched. Check the connection, then run it again.',
  'notice.failure.weights-stalled':
    '{subject}: its file stopped giving bytes. Copy it to this machine, if it lies on a drive of a network or a cloud, and load it again.',
  'notice.failure.weights-malformed':
    '{subject}: its weight file is damaged or of another kind than expected.',
  'notice.failure.weights-misfit': '{subject}: the weight file does not fit this network.',
  'notice.failure.weights-overflow':
    '{subject}: half floats have no room for {value} in {layer} (at most 65,504). Its weights stay as they are; run it with float32.',
  'notice.failure.weights-gone':
    '{subject}: its weights are no longer at hand. Load the file again.',
  'notice.failure.weights-late':
    '{subject} was read, but network {lane} was changed meanwhile, and stays as it is.',
  'notice.failure.weights-hash':
    '{subject} is not the file that its name says: SHA-256 should begin with {expected}, and is {got}. Nothing was loaded.',
  'notice.failure.labels-unreachable':
    'The class names could not be fetched. Check the connection and try again.',
  'notice.failure.tensor-unknown': '{subject} has no tensor of that name.',
  'notice.failure.photo-empty': '{subject} is empty: there is nothing in the file.',
  'notice.failure.photo-not-an-image': '{subject} holds no picture, whatever its name says.',
  'notice.failure.photo-truncated': '{subject} breaks off before its end: the file is incomplete.',
  'notice.failure.photo-heic':
    '{subject} is a HEIC photo, which browsers do not read. Save it as JPEG or PNG.',
  'notice.failure.photo-svg':
    '{subject} is an SVG drawing, which has no pixels of its own. Save it as PNG.',
  'notice.failure.photo-format':
    '{subject} is in a format that is not read here. JPEG, PNG, WebP, GIF and AVIF are.',
  'notice.failure.photo-too-large': '{subject} is too large to decode here.',
  'notice.failure.photo-undecodable':
    '{subject} could not be decoded: the file is damaged, or can no longer be read.',
  'notice.failure.photo-gone': '{subject} is no longer at hand. Load it again.',
  'notice.failure.photo-unreachable':
    '{subject} could not be fetched. Check the connection and try again.',
  'notice.failure.input-shape': '{subject}: the input does not have the network’s shape.',
  'notice.failure.tap-unknown': '{subject} has no module of that name.',
  'notice.failure.class-unknown': '{subject} has no class of that number.',
  'notice.failure.class-map-none':
    '{subject} has no class activation map: it does not end in global average pooling and one fully connected layer.',
  'notice.failure.block-unknown': '{subject} has no block of that name.',
  'notice.failure.block-without-paths':
    '{subject}: this block has no paths, since it is no bottleneck. Its branch or its shortcut can be switched off.',
  'notice.failure.block-without-shortcut':
    '{subject}: this block has no shortcut, so that neither can be without the other.',
  'notice.failure.path-unknown':
    '{subject}: the block has no path of that number. Paths count from 0.',
  'notice.failure.position-unknown': '{subject}: the layer has no such position.',
  'notice.failure.patches-malformed':
    '{subject}: rows, columns and the side of the patch are whole numbers above 0, at most {most} positions.',
  'notice.failure.part-missing':
    '{subject}: a part of the page that this needs did not come. There is no network, or the page was updated since it was opened. Try again; if that is in vain with a network, reload the page.',
  'notice.failure.internal':
    '{subject}: something went wrong that should not. Trying again may help.',
  'notice.withDetails': '{sentence} ({details})',
  'notice.detail.join': ', ',

  'notice.detail.format': 'format {value}',
  'notice.detail.sizePx': '{width} × {height} px',
  'notice.detail.maxPx': 'at most {value} pixels',
  'notice.detail.bytes': '{value}',
  'notice.detail.maxBytes': 'at most {value}',
  'notice.detail.tensor': 'tensor {value}',
  'notice.detail.layer': 'layer {value}',
  'notice.detail.expected': 'expected {value}',
  'notice.detail.got': 'got {value}',
  'notice.detail.status': 'HTTP {value}',
  'notice.detail.backend': '{value}',
  'notice.detail.detail': '{value}',
  'notice.detail.message': '{value}',
} as const;
