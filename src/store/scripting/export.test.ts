import { afterEach, describe, expect, test, vi } from 'vitest';
import { presetOf } from '../../core/presets';
import { EXPORT_FORMATS } from '../exportFormats';
import { laneOf, patchLane } from '../lanes';
import { FakeEngine } from '../testing/fakeEngine';
import { canExport, exportOf, stemOf } from './export';

const engine = new FakeEngine();
const lane = (id: string) => laneOf(presetOf(id));
const RESNEXT50 = lane('resnext50_32x4d');

/** The first characters of a file's bytes. */
const start = (bytes: string | Uint8Array) => new TextDecoder().decode(bytes as Uint8Array);

afterEach(() => vi.unstubAllGlobals());

describe('what a script gets of a network', () => {
  test.each([
    ['pytorch', 'ResNeXt-50 32x4d, exported from Cardinal'],
    ['json', '"params": 25028904'],
    ['csv', 'layer4.2.conv2,conv'],
    ['torchinfo', 'Total params: 25,028,904'],
    ['latex', '\\begin{tabular}'],
  ])('%s is text', (format, part) => {
    expect(exportOf(RESNEXT50, format, engine)).toContain(part);
  });

  test('onnx is bytes, named as the file, without weights where none were trained', async () => {
    const bytes = await exportOf(RESNEXT50, 'onnx', engine);
    expect(bytes).toBeInstanceOf(Uint8Array);
    expect(bytes.length).toBeLessThan(60_000);
    expect(start(bytes)).toContain('resnext50_32x4d');
  });

  test('onnx of a trained network is the engine’s, with its weights', async () => {
    vi.stubGlobal('document', { baseURI: 'http://localhost/' });
    const trained = lane('cifar10-resnext29-4x6d');
    expect(start(await exportOf(trained, 'onnx', engine))).toBe(
      'weights of cifar10-resnext29-4x6d',
    );
    const changed = patchLane(trained, { classes: 11 });
    expect(start(await exportOf(changed, 'onnx', engine))).not.toContain('weights of');
  });

  test.each(['vgg16', 'alexnet_2012_two_groups', 'googlenet', 'mobilenet_v1'])(
    '%s has a layer table and a graph, and is refused where blocks are needed',
    async (id) => {
      expect(exportOf(lane(id), 'csv', engine)).toContain('params');
      expect((await exportOf(lane(id), 'onnx', engine)).length).toBeGreaterThan(1000);
      for (const format of ['pytorch', 'json', 'torchinfo', 'latex'] as const) {
        expect(canExport(lane(id), format)).toBe(false);
        expect(() => exportOf(lane(id), format, engine)).toThrow(
          new TypeError(
            `${format} is for residual networks, use onnx or csv for this family: ${lane(id).drawn.family}`,
          ),
        );
      }
      expect(stemOf(lane(id))).toBe(id);
    },
  );

  test.each([undefined, null, '', 'PyTorch', 'keras', 3])('%j is no format', (named) => {
    expect(() => exportOf(RESNEXT50, named, engine)).toThrow(TypeError);
    expect(() => exportOf(RESNEXT50, named, engine)).toThrow(String(EXPORT_FORMATS));
  });
});
