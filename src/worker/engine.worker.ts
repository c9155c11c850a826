/// <reference lib="webworker" />
import { decodePhoto } from '../engine/photo/decode';
import type { PhotoSource } from '../engine/photo/photoSource';
import { normalise } from '../engine/preprocess';
import { probeBackends } from '../engine/probe';
import type { Session } from '../engine/session';
import { createDispatch, type Services } from './dispatch';
import { PhotoShelf } from './photoShelf';
import type { InputShape, RunInput, ToWorker } from './protocol';

/** The worker: photos at once, tensors when they are first asked for (tfjs is most of the bytes). */

const photos = new PhotoShelf<PhotoSource>();
let opening: Promise<Session> | null = null;

const services: Services = {
  async backend({ forced }) {
    return (await session()).backend(forced);
  },
  backends: probeBackends,
  async decode({ photo: file, name }) {
    const { photo, source } = await decodePhoto(file, name);
    return { ...photo, photoId: photos.add(source) };
  },
  async crop({ photoId, preprocessing }) {
    return photos.get(photoId).crop(preprocessing);
  },
  async measure(order, hooks) {
    const [open, { measure }] = await Promise.all([session(), import('../engine/measure')]);
    return measure((each, quiet) => open.run(each, quiet), order, hooks);
  },
  async onnx({ network, name }) {
    return (await import('../engine/writeOnnx')).writeOnnx(network, name);
  },
  async run({ network, input, backend = null, taps = [], timed = false }, hooks) {
    const { data, shape } = await tensorOf(input);
    const order = { ...network, input: data, inputShape: shape, backend, taps, timed };
    const { values, ...rest } = await (await session()).run(order, hooks);
    return { ...rest, logits: values };
  },
};

async function tensorOf(input: RunInput): Promise<{ data: Float32Array; shape: InputShape }> {
  if (input.kind === 'tensor') return input;
  const { photoId, preprocessing } = input;
  const picture = await photos.get(photoId).crop(preprocessing);
  const shape: InputShape = [1, picture.heightPx, picture.widthPx, 3];
  return { data: normalise(picture, preprocessing), shape };
}

function session(): Promise<Session> {
  opening ??= openSession();
  // A chunk that the network lost may come at the next try.
  opening.catch(() => {
    opening = null;
  });
  return opening;
}

async function openSession(): Promise<Session> {
  const [engine, { OPENERS }] = await Promise.all([
    import('../engine/session'),
    import('../engine/openers'),
  ]);
  return new engine.Session(OPENERS);
}

const dispatch = createDispatch(services, (message, transfer) => {
  self.postMessage(message, { transfer });
});
self.onmessage = ({ data }: MessageEvent<ToWorker>) => dispatch(data);
