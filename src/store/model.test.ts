import fc from 'fast-check';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { HUB } from '../core/hub';
import { presetOf } from '../core/presets';
import type { ArchSpec } from '../core/spec';
import { answerState } from './answerState';
import { networkOf } from './derived';
import { followCrops } from './followCrops';
import { followSmall } from './followSmall';
import { LANES, type LaneId, type Lanes } from './lanes';
import { readLink } from './link/link';
import { shownRun } from './runs';
import { SAMPLES } from './samples';
import { needsSmall, SMALL_LANES, smallState } from './small';
import { createCardinalStore } from './store';
import { FakeWorld } from './testing/fakeWorld';
import { type AnsweringWeights, sameTensors, weightsOf } from './weights/laneWeights';
import { openWanted } from './weights/wanted';

const BASE = 'http://localhost/';
const KEPT_KEY = 'a'.repeat(64);
const LINK = '?a=resnet50&a.weights=IMAGENET1K_V2&b=cifar10-resnet29-1x16d';
const PRESETS = [
  'resnet18',
  'cifar10-resnet29-1x16d',
  'cifar10-resnext29-4x6d',
  'resnext29_8x64d',
] as const;

/** What a user can do, and what can happen meanwhile. */
type Act =
  | { readonly do: 'pick' | 'drop'; readonly lane: LaneId; readonly preset: string }
  | { readonly do: 'drop-anywhere'; readonly presets: readonly string[] }
  | { readonly do: 'turn'; readonly lane: LaneId; readonly classes: number }
  | { readonly do: 'end'; readonly which: number; readonly well: boolean }
  | { readonly do: 'cancel' | 'cancel-reading' | 'let-go'; readonly lane: LaneId }
  | { readonly do: 'sample'; readonly which: number }
  | {
      readonly do:
        | 'photo'
        | 'swap'
        | 'copy'
        | 'reset'
        | 'undo'
        | 'redo'
        | 'run'
        | 'open-link'
        | 'crash'
        | 'lose-device';
    };

const lane = fc.constantFrom(...LANES);
const preset = fc.constantFrom<string>(...PRESETS);
const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ do: fc.constantFrom('pick', 'drop'), lane, preset }) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('drop-anywhere'),
      presets: fc.array(preset, { minLength: 1, maxLength: 2 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('turn'), lane, classes: fc.constantFrom(10, 11, 1000) }),
  },
  {
    weight: 7,
    arbitrary: fc.record({
      do: fc.constant('end'),
      which: fc.nat(7),
      well: fc.integer({ min: 0, max: 5 }).map((chance) => chance > 0),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constantFrom('cancel', 'cancel-reading', 'let-go'), lane }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('sample'), which: fc.nat(SAMPLES.length - 1) }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('photo', 'swap') }) },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constantFrom(
        'photo',
        'copy',
        'reset',
        'undo',
        'redo',
        'run',
        'open-link',
        'crash',
        'lose-device',
      ),
    }),
  },
);

beforeAll(async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  vi.stubGlobal('document', { baseURI: BASE });
  // Code that comes late is there, so that no turn of the test waits for it.
  await Promise.all([import('./weights/loading'), import('./weights/hub')]);
});
afterAll(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** All that waits for nothing but promises has run by then. */
async function rest(): Promise<void> {
  for (let turn = 0; turn < 3; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}

/** Which network is in each place, as a number that moves with it. */
type Marks = Readonly<Record<LaneId, number>>;

/** What weights were asked for, and what was there then. */
interface Order {
  readonly lane: LaneId | null;
  readonly marks: Marks;
  readonly lanes: Lanes;
}

/** A page, a user, and what the user has a right to see. */
class Page {
  readonly world = new FakeWorld((fileName) => this.specOf(fileName));
  readonly store = createCardinalStore(this.world.engine, readLink(LINK), null);
  private readonly files = new Map<string, ArchSpec>([[KEPT_KEY, presetOf('resnet50').spec]]);
  private readonly orders = new Map<string, Order>();
  private marks: Marks = { a: 1, b: 2 };
  private past: Marks[] = [];
  private future: Marks[] = [];
  private given = 2;
  private names = 0;

  constructor() {
    const source = { base: HUB, repo: 'timm/resnet50.tv2_in1k', file: 'model.safetensors' };
    const whole = { source: { ...source, bytes: 1, sha256: KEPT_KEY }, whole: true };
    const files = [{ key: KEPT_KEY, ...whole, keptBytes: 1, atMs: 0 }];
    this.world.kept = { ...this.world.kept, files };
    followCrops(this.store, this.world.engine);
    followSmall(this.store, this.world.engine);
    vi.stubGlobal('fetch', async (url: URL) => {
      await this.world.wait('fetch', String(url));
      return new Response(new Blob(['photo']));
    });
  }

  get state() {
    return this.store.getState();
  }

  get lanes(): Lanes {
    return this.state.history.present;
  }

  async act(done: Act): Promise<void> {
    const before = this.state.history;
    const shownBefore = this.lanes;
    const read = this.readingEndedBy(done);
    this.start(done);
    await rest();
    if (read !== null) this.checkNotLost(read, shownBefore);
    this.follow(done, before.past.length, shownBefore);
    this.check();
  }

  /** Everything that is under way ends well, in the order in which it was begun. */
  async end(): Promise<void> {
    for (let left = 100; left > 0 && this.world.underWay.length > 0; left -= 1) {
      await this.act({ do: 'end', which: 0, well: true });
      vi.advanceTimersByTime(2000);
      await rest();
    }
    const { readings, runs, small, decoding } = this.state;
    expect(this.world.underWay).toEqual([]);
    expect({ readings, decoding }).toEqual({ readings: { a: null, b: null }, decoding: null });
    expect(LANES.map((id) => runs[id].active ?? small[id].active)).toEqual([null, null]);
  }

  /** Where nothing more is under way, each lane that can answer has answered, or says why not. */
  checkAnswered(): void {
    const { photo, runs, small, crops } = this.state;
    if (photo === null) return;
    for (const id of LANES) {
      const state = answerState(runs, id, this.lanes[id], photo.photoId, null);
      if (weightsOf(this.lanes[id]) !== null) {
        expect(state.kind === 'answer' ? state.run.stale : state.kind).toBeOneOf([false, 'failed']);
      }
      const isSmall = needsSmall(this.lanes[id]);
      const { kind } = smallState(small[id], this.lanes[id], photo.photoId);
      expect(kind).toBeOneOf(isSmall ? ['answer', 'failed'] : ['none']);
      const crop = crops[id];
      if (crop !== null) expect(this.world.photoOf(crop)).toBe(photo.name);
    }
  }

  /** Does it; what it gives nobody waits for. */
  private start(done: Act): unknown {
    const { state, world } = this;
    switch (done.do) {
      case 'pick':
        return state.loadPreset(done.lane, done.preset);
      case 'drop':
        return void state.loadWeights(done.lane, this.order(done.lane, done.preset));
      case 'drop-anywhere':
        return void state.placeWeights(done.presets.map((each) => this.order(null, each)));
      case 'turn':
        return state.patch(done.lane, { classes: done.classes });
      case 'end': {
        const ending = world.underWay[done.which % Math.max(1, world.underWay.length)];
        if (ending === undefined) return;
        // The class names are fetched once for all pages: here they never come.
        const isNames = ending.kind === 'fetch' && ending.name.endsWith('.json');
        return done.well && !isNames ? ending.succeed() : ending.fail('internal');
      }
      case 'cancel':
        return state.cancel(done.lane);
      case 'cancel-reading':
        return state.cancelReading(done.lane);
      case 'let-go':
        return state.dropWeights(done.lane);
      case 'photo':
        return void state.loadPhoto(new Blob(), this.nameOf('photo'));
      case 'sample': {
        const sample = SAMPLES[done.which];
        return sample && void state.loadSample({ ...sample, file: this.nameOf(sample.file) });
      }
      case 'swap':
        return state.swap();
      case 'copy':
        return state.copyAToB();
      case 'reset':
        return state.reset();
      case 'undo':
        return state.undo();
      case 'redo':
        return state.redo();
      case 'run':
        return state.run();
      case 'open-link':
        return this.openLink();
      case 'crash':
        return world.crash();
      case 'lose-device':
        return world.underWay.find(({ kind }) => kind === 'run')?.fail('device-lost');
    }
  }

  /** The file of which the reading for a lane ends well with an act; null for any other act. */
  private readingEndedBy(done: Act): string | null {
    if (done.do !== 'end' || !done.well) return null;
    const { underWay } = this.world;
    const { kind, name } = underWay[done.which % Math.max(1, underWay.length)] ?? { name: '' };
    return kind === 'read' && typeof this.orders.get(name)?.lane === 'string' ? name : null;
  }

  /** Weights that were read are in a lane, or are offered; the link's wait for their class names. */
  private checkNotLost(fileName: string, before: Lanes): void {
    if (fileName === KEPT_KEY) return;
    const inLanes = LANES.map((id) => this.lanes[id].weights?.fileName);
    const order = this.orders.get(fileName);
    const place = this.placeOf(order);
    if (place !== null && sameTensors(drawnFor(order), before[place].drawn)) {
      expect(this.lanes[place].weights?.fileName).toBe(fileName);
    }
    const offered = this.state.notices.flatMap((each) =>
      each.kind === 'weights-late' ? [each.fileName] : [],
    );
    expect([...inLanes, ...offered]).toContain(fileName);
  }

  /** Where the network is by now that weights were asked for; null where it is not shown any more. */
  private placeOf(order: Order | undefined): LaneId | null {
    const asked = order?.lane ?? null;
    return LANES.find((id) => asked !== null && this.marks[id] === order?.marks[asked]) ?? null;
  }

  private openLink(): void {
    const wanting = LANES.find((id) => this.lanes[id].wanted !== null);
    if (wanting === undefined) return;
    if (!this.orders.has(KEPT_KEY)) this.orders.set(KEPT_KEY, this.orderOf(wanting));
    void openWanted(this.store, wanting);
  }

  private order(lane: LaneId | null, presetId: string) {
    const name = this.nameOf('weights');
    this.files.set(name, presetOf(presetId).spec);
    this.orders.set(name, this.orderOf(lane));
    return { fileName: name, files: [{ name, blob: new Blob() }] };
  }

  private orderOf(lane: LaneId | null): Order {
    return { lane, marks: this.marks, lanes: this.lanes };
  }

  private specOf(fileName: string): ArchSpec {
    const spec = this.files.get(fileName);
    if (spec === undefined) throw new Error(`no such file: ${fileName}`);
    return spec;
  }

  private nameOf(what: string): string {
    this.names += 1;
    return `${what} ${this.names}`;
  }

  private fresh(): number {
    this.given += 1;
    return this.given;
  }

  /** The marks after an act, as the user who did it sees it. */
  private follow(done: Act, pastBefore: number, before: Lanes): void {
    const after = this.lanes;
    const { past } = this.state.history;
    if (done.do === 'undo' || done.do === 'redo') {
      if (past.length === pastBefore) return;
      const [from, to] = done.do === 'undo' ? [this.past, this.future] : [this.future, this.past];
      const marks = from.pop();
      if (marks === undefined) throw new Error('the user knows of no such step');
      to.push(this.marks);
      this.marks = marks;
      return;
    }
    const marks = this.marksAfter(done, before, after);
    if (past.length > pastBefore) {
      this.past.push(this.marks);
      this.future = [];
    }
    this.marks = marks;
  }

  private marksAfter(done: Act, before: Lanes, after: Lanes): Marks {
    const { a, b } = this.marks;
    if (after === before) return this.marks;
    switch (done.do) {
      case 'swap':
        return { a: b, b: a };
      case 'copy':
        return { a, b: this.fresh() };
      case 'reset':
        return { a: this.fresh(), b: this.fresh() };
      case 'pick':
        return { ...this.marks, [done.lane]: this.fresh() };
      case 'turn':
      case 'let-go':
        return this.marks;
      default:
        return this.marksAfterReading(before, after);
    }
  }

  /** What came of itself may replace only what was there when it was asked for. */
  private marksAfterReading(before: Lanes, after: Lanes): Marks {
    let { marks } = this;
    for (const id of LANES) {
      if (sameTensors(before[id].drawn, after[id].drawn)) continue;
      const name = after[id].weights?.fileName ?? '';
      const order = this.orders.get(name.startsWith('timm') ? KEPT_KEY : name);
      if (order === undefined) throw new Error(`${id} was changed by nothing that was asked for`);
      const was = LANES.find((each) => order.marks[each] === this.marks[id]);
      const isItsLane = order.lane === null || was === order.lane;
      const isAsItWas = was !== undefined && sameTensors(order.lanes[was].drawn, before[id].drawn);
      if (!isItsLane || !isAsItWas) throw new Error(`${name} replaced what the user put in ${id}`);
      marks = { ...marks, [id]: this.fresh() };
    }
    return marks;
  }

  /** What is shown as an answer is the answer of the network, the weights and the photo that are shown. */
  private check(): void {
    const { runs, small, photo, readings } = this.state;
    for (const id of LANES) {
      // What is read for a network is shown with it, wherever it was swapped to.
      const place = this.placeOf(this.orders.get(readings[id]?.fileName ?? ''));
      if (place !== null) expect(place).toBe(id);
      const beside = smallState(small[id], this.lanes[id], photo?.photoId);
      if (beside.kind === 'answer') {
        expect(this.world.provenanceOf(beside.run.result.logits)).toEqual({
          network: networkOf(SMALL_LANES[id].drawn).key,
          photo: photo?.name,
          weights: new URL(networkOf(SMALL_LANES[id].drawn).trained?.file ?? '', BASE).href,
        });
      }
      const shown = shownRun(runs, id, this.lanes[id], photo?.photoId);
      if (shown === null || shown.stale) continue;
      const weights = weightsOf(this.lanes[id]);
      expect(this.world.provenanceOf(shown.result.logits)).toEqual({
        network: networkOf(this.lanes[id].drawn).key,
        photo: photo?.name,
        weights: weights && contentOf(weights),
      });
    }
  }
}

/** The network that was there when weights were asked for. */
function drawnFor(order: Order | undefined): ArchSpec {
  if (order?.lane == null) throw new Error('these weights were asked for no lane');
  return order.lanes[order.lane].drawn;
}

/** The weights' file, as the world knows it. */
function contentOf({ loaded, source }: AnsweringWeights): string {
  if (source.kind === 'file') return new URL(source.url, BASE).href;
  const name = loaded?.fileName ?? '';
  return name.startsWith('timm') ? KEPT_KEY : name;
}

test('whatever a user does and whatever ends when, an answer is of what is shown, and nothing hangs', async () => {
  const acts = fc.array(act, { minLength: 20, maxLength: 20 });
  const property = fc.asyncProperty(acts, async (done) => {
    const page = new Page();
    for (const each of done) await page.act(each);
    await page.end();
    page.state.run();
    await rest();
    await page.end();
    page.checkAnswered();
  });
  await fc.assert(property, { numRuns: 200, seed: 18, endOnFailure: false });
}, 60_000);
