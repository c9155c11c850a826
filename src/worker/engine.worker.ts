/// <reference lib="webworker" />

import type { CheckpointView } from '../engine/checkpoint/look';
import { CheckpointShelf } from '../engine/checkpoint/shelf';
import type { LookOrder, Run } from '../engine/inside/order';
import { Pace, paced } from '../engine/paced';
import { decodePhoto } from '../engine/photo/decode';
import { LiveFrame } from '../engine/photo/liveFrame';
import type { PerturbedPhotos } from '../engine/photo/perturb/perturbedPhotos';
import type { PhotoSource } from '../engine/photo/photoSource';
import { normalise } from '../engine/preprocess';
import { probeBackends } from '../engine/probe';
import type { RunHooks } from '../engine/progress';
import type { Session } from '../engine/session';
import { createDispatch, type Services } from './dispatch';
import { PhotoShelf } from './photoShelf';
import type {
  CheckpointFile,
  InputShape,
  LookRequest,
  OneThread,
  Picture,
  RunInput,
  ToWorker,
  WeightsFile,
} from './protocol';

/** The worker: photos at once, tensors when they are first asked for (tfjs is most of the bytes). */

const photos = new PhotoShelf<PhotoSource>();
const checkpoints = new CheckpointShelf(async (files, options) =>
  (await import('../engine/checkpoint/read')).readCheckpoint(files, options),
);
const live = new LiveFrame();
let opening: Promise<Session> | null = null;
let perturbing: PerturbedPhotos | null = null;
let view: CheckpointView | null = null;

const services: Services = {
  async backend({ forced }) {
    return (await session()).backend(forced);
  },
  backends: probeBackends,
  async decode({ photo: file, name }) {
    const { photo, source } = await decodePhoto(file, name);
    return { ...photo, photoId: photos.add(source) };
  },
  async photoBatch({ photos: files, preprocessings }) {
    return (await import('../engine/photo/photoBatch')).photoBatch(files, preprocessings);
  },
  async crop({ photoId, preprocessing }) {
    return photos.get(photoId).crop(preprocessing);
  },
  async perturb({ photoId, perturbation }) {
    const { rgba, ...picture } = await (await perturbed()).picture(photoId, perturbation);
    // The original stays, for both networks to see.
    return { ...picture, rgba: rgba.slice() };
  },
  async perturbedFile({ photoId, perturbation }) {
    const [{ asPng }, photos] = await Promise.all([
      import('../engine/photo/perturb/files'),
      perturbed(),
    ]);
    return asPng(await photos.picture(photoId, perturbation));
  },
  async frame({ frame }) {
    return live.take(frame);
  },
  async measure(order, hooks) {
    const [open, { measure }] = await Promise.all([session(), import('../engine/measure')]);
    return measure((each, quiet) => open.run(each, quiet), order, hooks);
  },
  async formTimes({ of, backend = null, preferred = null, ...order }, hooks) {
    const [open, { formTimes }] = await Promise.all([
      session(),
      import('../engine/inside/formTimes'),
    ]);
    return formTimes(open, { ...order, of, backend, preferred }, checkpoints, hooks);
  },
  async readWeights({ files, ...order }, { onProgress, signal }) {
    const { readWeights } = await import('../engine/checkpoint/readWeights');
    const onBytes = paced((done, total) => onProgress({ phase: 'reading', done, total }));
    const found = await Promise.all(files.map(filesOf));
    return readWeights({ ...order, files: found.flat() }, { onBytes, signal }, checkpoints);
  },
  async tensors({ weightsId }) {
    return (await look()).entries(weightsId);
  },
  async tensorStats({ weightsId, name }) {
    return (await look()).stats(weightsId, name);
  },
  async tensorFilters({ weightsId, name }) {
    return (await look()).filters(weightsId, name);
  },
  async tensorValues({ weightsId, name }) {
    return (await look()).values(weightsId, name);
  },
  async diffWeights({ a, b }, { onProgress, signal }) {
    const onBytes = paced((done, total) => onProgress({ phase: 'comparing', done, total }));
    return (await look()).diff(a, b, { onBytes, signal });
  },
  async saveWeights({ weightsId, format }, { onProgress, signal }) {
    const onBytes = paced((done, total) => onProgress({ phase: 'writing', done, total }));
    return (await look()).saved(weightsId, format, { onBytes, signal });
  },
  async readersAhead() {
    await Promise.allSettled([
      import('../engine/checkpoint/readWeights'),
      import('../engine/checkpoint/read'),
      import('../engine/checkpoint/torch/readTorch'),
      import('../engine/checkpoint/look'),
    ]);
    return null;
  },
  async hubFiles(request, signal) {
    return (await import('../engine/hub/listing')).listFiles(request, signal);
  },
  async hubDownload(order, hooks) {
    return (await hub()).downloadWeights(order, hooks);
  },
  async hubKept() {
    return (await hub()).weightsStore.list();
  },
  async hubDelete({ key }) {
    await (await hub()).weightsStore.delete(key);
    return null;
  },
  async onnx({ network, name }) {
    return (await import('../engine/writeOnnx')).writeOnnx(network, name, checkpoints);
  },
  async prepare(order, signal) {
    await (await session()).prepare(order, signal);
    return null;
  },
  async run({ network, input, backend = null, preferred = null, ...wished }, hooks) {
    const { taps = [], timed = false, weightFormat = 'f32', quiet = false, oneThread } = wished;
    const { data, shape } = await tensorOf(input);
    const wishes = { backend, preferred, taps, timed, weightFormat };
    const order = { ...network, input: data, inputShape: shape, ...wishes };
    const open = await session(oneThread);
    const carryOut = (told: RunHooks) => open.run(order, told);
    const result = quiet
      ? carryOut({ ...hooks, onProgress: () => undefined })
      : evenly(hooks, carryOut);
    const { values, classWeights: _, ...rest } = await result;
    return { ...rest, logits: values };
  },
  async cam({ classIndex, ...request }, hooks) {
    const { classActivation } = await import('../engine/inside/classActivation');
    const order = { ...(await lookOrder(request)), classIndex };
    const run = await runner();
    return evenly(hooks, (told) => classActivation(run, order, told));
  },
  async ablate({ block, off, ...request }, hooks) {
    const { ablate } = await import('../engine/inside/ablate');
    const [run, order] = [await runner(), { ...(await lookOrder(request)), block, off }];
    return evenly(hooks, (told) => ablate(run, order, told));
  },
  async rankPaths({ block, ...request }, hooks) {
    const { rankPaths } = await import('../engine/inside/ablate');
    return rankPaths(await runner(), { ...(await lookOrder(request)), block }, hooks);
  },
  async occlusion({ grid, patchPx, readout, ...request }, hooks) {
    const { occlusion } = await import('../engine/inside/occlusion');
    const order = { ...(await lookOrder(request)), grid, patchPx, readout };
    return occlusion(await runner(), order, hooks);
  },
};

async function lookOrder({ network, input, ...wish }: LookRequest): Promise<LookOrder> {
  const { backend = null, preferred = null } = wish;
  const { data, shape } = await tensorOf(input);
  return { ...network, input: data, inputShape: shape, backend, preferred };
}

async function runner(): Promise<Run> {
  const open = await session();
  return (order, hooks) => open.run(order, hooks);
}

/** One view for the whole worker: it remembers what it worked out. */
async function look(): Promise<CheckpointView> {
  const { CheckpointView } = await import('../engine/checkpoint/look');
  view ??= new CheckpointView(checkpoints);
  return view;
}

async function filesOf(file: WeightsFile): Promise<readonly CheckpointFile[]> {
  if ('blob' in file) return [file];
  if ('weightsId' in file) return checkpoints.filesOf(file.weightsId);
  return [await (await hub()).weightsStore.checkpointFile(file.key)];
}

/** What was downloaded; one store for the whole worker. */
function hub() {
  return import('../engine/hub/hubCalls');
}

async function tensorOf(input: RunInput): Promise<{ data: Float32Array; shape: InputShape }> {
  if (input.kind === 'tensor') return input;
  const { preprocessing } = input;
  const picture = await cropOf(input);
  const shape: InputShape = [1, picture.heightPx, picture.widthPx, 3];
  return { data: normalise(picture, preprocessing), shape };
}

async function cropOf(input: Exclude<RunInput, { kind: 'tensor' }>): Promise<Picture> {
  const { preprocessing } = input;
  if (input.kind === 'frame') return live.crop(input.frameId, preprocessing);
  const { photoId, perturbation } = input;
  if (perturbation === undefined) return photos.get(photoId).crop(preprocessing);
  return (await perturbed()).crop(photoId, perturbation, preprocessing);
}

/** A small network has seventy layers in 15 ms: told of each, the page would draw itself anew as often. */
function evenly<T>(
  { onProgress, signal }: RunHooks,
  work: (hooks: RunHooks) => Promise<T>,
): Promise<T> {
  const pace = new Pace(onProgress);
  return work({ onProgress: pace.say.bind(pace), signal }).finally(() => pace.stop());
}

/** One for the whole worker: it keeps what both networks are to see. */
async function perturbed(): Promise<PerturbedPhotos> {
  const [{ PerturbedPhotos }, { throughJpeg }] = await Promise.all([
    import('../engine/photo/perturb/perturbedPhotos'),
    import('../engine/photo/perturb/files'),
  ]);
  perturbing ??= new PerturbedPhotos((photoId) => photos.get(photoId), throughJpeg);
  return perturbing;
}

function session(oneThread?: OneThread): Promise<Session> {
  opening ??= openSession(oneThread ?? null);
  // A chunk that the network lost may come at the next try.
  opening.catch(() => {
    opening = null;
  });
  return opening;
}

async function openSession(oneThread: OneThread | null): Promise<Session> {
  const [engine, { openersFor }] = await Promise.all([
    import('../engine/session'),
    import('../engine/openers'),
  ]);
  return new engine.Session(openersFor(oneThread), checkpoints);
}

const dispatch = createDispatch(services, (message, transfer) => {
  self.postMessage(message, { transfer });
});
self.onmessage = ({ data }: MessageEvent<ToWorker>) => dispatch(data);
