import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Failure } from '../../core/failure';
import { buildGraph } from '../../core/graph';
import { patchSpec } from '../../core/spec';
import { nodeDevice } from '../fixtures/nodeBackends';
import { passOnce } from '../fixtures/pass';
import { relativeError } from '../fixtures/trained';
import { bindCheckpoint } from './bind';
import { failureOf, UNWATCHED } from './fixtures/failure';
import { CASES, type ReadCase, type RefusedCase } from './fixtures/realCases';
import { readCheckpoint } from './read';
import { type ReadWeights, readWeights } from './readWeights';
import { CheckpointShelf } from './shelf';

const REAL = new URL('fixtures/real/', import.meta.url);
const INPUT_PX = 64;
const input = Float32Array.from({ length: INPUT_PX * INPUT_PX * 3 }, (_, at) =>
  Math.sin(12.9898 * at),
);

/** What PyTorch made of a file: `logits`, or the pooled vector of a network without a classifier. */
interface Expected {
  readonly file: string;
  readonly nameInTheWild: string;
  readonly logits?: readonly number[];
}

const all: readonly Expected[] = readdirSync(REAL)
  .filter((name) => name.endsWith('.expected.json'))
  .map((name) => JSON.parse(readFileSync(new URL(name, REAL), 'utf8')));
const expectedOf = (id: string) => {
  const found = all.find(({ file }) => file.startsWith(`${id}.`));
  if (found === undefined) throw new Error(`no such sample: ${id}`);
  return found;
};
const cases = Object.entries(CASES);
const isRead = (found: ReadCase | RefusedCase): found is ReadCase => !('reason' in found);

function sampleOf({ file, nameInTheWild }: Expected) {
  return { name: nameInTheWild, blob: new Blob([readFileSync(new URL(file, REAL))]) };
}

async function readSample(id: string, part?: string) {
  const shelf = new CheckpointShelf(readCheckpoint);
  const files = [sampleOf(expectedOf(id))];
  const order = { files, ...(part !== undefined && { part }) };
  return { shelf, read: await readWeights(order, UNWATCHED, shelf) };
}

/** The pooled vector of a network that ends in its feature map, NHWC. */
function pooled(map: Float32Array, channels: number): Float32Array {
  const positions = map.length / channels;
  return Float32Array.from({ length: channels }, (_, channel) => {
    let sum = 0;
    for (let at = channel; at < map.length; at += channels) sum += map[at] ?? 0;
    return sum / positions;
  });
}

/** What the network of a sample answers. */
async function answerOf(id: string, { spec, part }: ReadCase): Promise<Float32Array> {
  const { read, shelf } = await readSample(id, part);
  expect(read.refusal, 'refused').toBeNull();
  if (read.network === null) throw new Error('bound to no network');
  const graph = buildGraph(patchSpec(read.network.spec, { ...spec, inputPx: INPUT_PX }));
  const weights = bindCheckpoint(await shelf.ofGraph(read.weightsId, UNWATCHED), graph);
  const out = await passOnce(await nodeDevice('cpu'), graph, weights, input);
  const channels = graph.layers.at(-1)?.out.channels ?? 1;
  return out.length === channels ? out : pooled(out, channels);
}

/** What is told of a file that is not loaded, whether it was read or not. */
async function refusalOf(id: string): Promise<Failure | null> {
  const read = readSample(id);
  return read.then(
    (found) => found.read.refusal,
    () => failureOf(read),
  );
}

test('every sample has a case', () => {
  const ids = all.map(({ file }) => file.slice(0, file.indexOf('.')));
  expect(cases.map(([id]) => id).sort()).toEqual(ids.sort());
});

describe('what people bring answers as it does in PyTorch', () => {
  const read = cases.flatMap(([id, found]) => (isRead(found) ? [[id, found] as const] : []));
  test.each(read)('%s', async (id, found) => {
    const { logits = [] } = expectedOf(id);
    const answer = await answerOf(id, found);
    if (found.answer === 'unknown') return expect(logits).toEqual([]);
    expect(answer.length).toBe(logits.length);
    const error = relativeError(answer, logits);
    if (found.answer === 'other') expect(error).toBeGreaterThan(1e-3);
    else expect(error).toBeLessThan(1e-3);
  });

  const told = read.filter(([, { tells }]) => tells !== undefined);
  test.each(told)('%s, and what was made of it is told', async (id, { tells, part }) => {
    const { read: found }: { read: ReadWeights } = await readSample(id, part);
    expect(found).toMatchObject(tells ?? {});
  });
});

describe('what is not loaded is called what it is', () => {
  const refused = cases.flatMap(([id, found]) => (isRead(found) ? [] : [[id, found] as const]));
  test.each(refused)('%s', async (id, { reason, params }) => {
    expect(await refusalOf(id)).toMatchObject({ params: { reason, ...params } });
  });
});
