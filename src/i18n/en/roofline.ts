/** Theory against time: each step under the roof that this engine reaches on this device. */
export const roofline = {
  'roofline.title': 'Theory against time',
  'roofline.intro':
    'Each layer by what it computes for each byte that it moves, and how quickly it does: {a} (A) and {b} (B) on {backend}.',
  'roofline.roof':
    'The roof is what the quickest layers of both reach here, so it is this engine’s, not the silicon’s: {macs} MACs/s (flat, by {macsStep}) and {bytes}/s (sloping, by {bytesStep}). They meet at {ridge} MACs a byte; left of it bytes hold a layer back, right of it MACs. Layers under 0.5 % of the time set no roof.',
  'roofline.noRoof': 'No layer took long enough by the clock to tell a ceiling.',
  'roofline.chart': 'MACs a second over MACs a byte, both on logarithmic scales',
  'roofline.hint': 'Point at a layer, or walk through them with the arrow keys.',
  'roofline.at':
    '{lane}, {layer} ({kind}): {macs} MACs and {bytes} in {ms}, {share} of the time; {rate} MACs/s at {intensity} MACs a byte; held back by {bound}, {reached} of the roof',
  'roofline.bound.macs': 'MACs',
  'roofline.bound.bytes': 'bytes',
  'roofline.key.size': 'The larger, the more of its network’s time. Filled: 3×3.',
  'roofline.key.stage': 'stage {stage}',
  'roofline.key.none': 'stem and head',
  'roofline.axis.x': 'MACs a byte',
  'roofline.axis.y': 'MACs a second',
  'roofline.unplaced': 'Pooling and additions multiply nothing: they stand in the table alone.',
  'roofline.rest':
    '{lane}: the layers add up to {steps} of a run’s {run} (busy), {percent} apart, {verdict}.',
  'roofline.rest.within': 'within 10 %',
  'roofline.rest.less':
    'more than 10 %. The rest is none of the layers’: starting them, upload of the image and read-back of the logits',
  'roofline.rest.more':
    'more than 10 %. Timing each layer on its own keeps them from overlapping, so that their sum is more than the run',
  'roofline.why': 'Why is B {speed} at {macs} of A’s MACs?',
  'roofline.why.slower': 'slower',
  'roofline.why.quicker': 'quicker',
  'roofline.why.time':
    'On {backend} B’s layers take {time} of A’s time for {macs} of its MACs. They move {bytes} of its bytes and put out {outputs} of its activations.',
  'roofline.why.most': 'Of all kinds of layers the {kind} adds most to that difference: {ms}.',
  'roofline.why.grouped':
    'B’s grouped 3×3s have {macsShare} of its MACs and take {timeShare} of its time: {intensityB} MACs a byte where A’s 3×3s have {intensityA}, and {rateB} MACs/s where A’s reach {rateA}. A group reads only its own channels, so each number that is fetched is used fewer times.',
  'roofline.why.table': 'Time and MACs by kind of layer',
  'roofline.why.kind': 'kind',
  'roofline.why.shareOfMacs': '{lane} MACs',
  'roofline.why.shareOfTime': '{lane} time',
  'roofline.why.rate': '{lane} MACs/s',
  'roofline.servers': 'What servers say',
  'roofline.servers.note':
    'Images a second, published by timm (results/, commit aa4b5850): equal MACs are not equal time there either, and on a CPU they are level.',
  'roofline.servers.machine': 'machine',
  'roofline.servers.ratio': 'B over A, time',
  'roofline.kind.stem': 'stem',
  'roofline.kind.1x1': '1×1',
  'roofline.kind.3x3': '3×3',
  'roofline.kind.grouped 3x3': 'grouped 3×3',
  'roofline.kind.fc': 'fc',
  'roofline.kind.other': 'pooling, addition',
  'roofline.csv': 'Save as CSV',
  'roofline.table': 'Every layer, by {column}',
  'roofline.column.layer': 'layer',
  'roofline.column.macs': 'MACs',
  'roofline.column.bytes': 'bytes',
  'roofline.column.ms': 'time',
  'roofline.column.rate': 'MACs/s',
  'roofline.column.intensity': 'MACs/byte',
  'roofline.column.reached': 'of the roof',
} as const;

/** Sweeps: networks of equal MACs, timed one after the other. */
export const sweep = {
  'sweep.title': 'Sweeps at equal MACs',
  'sweep.intro':
    'Times networks of {name}’s MACs (within 2 %, at {px} px) along one setting; another gives way. Points appear as they come.',
  'sweep.lane': 'Network',
  'sweep.axis': 'Along',
  'sweep.axis.cardinality': 'C',
  'sweep.axis.depth': 'depth',
  'sweep.axis.width': 'width',
  'sweep.value.cardinality': 'C',
  'sweep.value.depth': 'blocks',
  'sweep.value.width': 'planes',
  'sweep.start': 'Sweep',
  'sweep.again': 'Sweep again',
  'sweep.cancel': 'Stop, keep the points',
  'sweep.progress': '{at} of {points} networks',
  'sweep.none': 'Nothing to sweep: {name} has no such setting.',
  'sweep.done':
    '{results} of {points} points measured: {name} along {axis}, {backend}, runs in a row.',
  'sweep.failed': 'The sweep could not begin. {why}',
  'sweep.setting': 'C × d',
  'sweep.blocks': 'blocks',
  'sweep.planes': 'planes',
  'sweep.macs': 'MACs',
  'sweep.time': 'median',
  'sweep.range': 'fastest to slowest',
  'sweep.rangeText': '{least} to {most}',
  'sweep.settingText': '{c} × {d}d',
  'sweep.unmeasured': 'not measured: {code}',
} as const;
