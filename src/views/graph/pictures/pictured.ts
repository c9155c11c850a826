import { presetOf } from '../../../core/presets';
import { patchSpec, type SpecPatch } from '../../../core/spec';
import { type Network, networkOf } from '../../../store/derived';
import { parseLandmark } from '../../../store/landmark';
import type { LayoutInput } from '../layout';

/** Two networks, and how they are looked at. */
export interface Pictured extends Omit<LayoutInput, 'widthPx' | 'heightPx'> {
  /** Of one lane. */
  readonly widthPx: number;
  readonly heightPx: number;
  /** How far both lanes are moved to the right, px. */
  readonly xPx: number;
}

const PHONE = { widthPx: 180, heightPx: 480, typePx: 12.5 };

function networkFrom(id: string, patch: SpecPatch = {}): Network {
  return networkOf(patchSpec(presetOf(id).spec, patch));
}

function pictured(a: Network, b: Network, changes: Partial<Pictured> = {}): Pictured {
  return {
    a,
    b,
    unfolded: [],
    opened: null,
    convention: 'paper',
    scale: 1,
    widthPx: 1000,
    heightPx: 196,
    typePx: 14,
    xPx: 0,
    ...changes,
  };
}

const resnet50 = networkFrom('resnet50');
const resnext50 = networkFrom('resnext50_32x4d');

/** What fills the lanes, as a link says it. */
function zoomedTo(text: string): Pick<Pictured, 'zoomedTo'> {
  return { zoomedTo: parseLandmark(text) ?? null };
}

/** The pictures, by the name of their file. */
export const PICTURED: Readonly<Record<string, Pictured>> = {
  'resnet50-resnext50': pictured(resnet50, resnext50),
  'resnet50-resnext50-unfolded': pictured(resnet50, resnext50, { unfolded: [0, 2] }),
  'resnet50-resnext50-opened': pictured(resnet50, resnext50, { opened: { stage: 1, block: 0 } }),
  'resnet50-resnext50-zoomed': pictured(resnet50, resnext50, { scale: 2.5, xPx: -600 }),
  'resnet50-resnext50-fvcore': pictured(resnet50, resnext50, { convention: 'fvcore' }),
  'resnet50-resnext50-phone': pictured(resnet50, resnext50, PHONE),
  'resnet50-resnext50-phone-opened': pictured(resnet50, resnext50, {
    ...PHONE,
    opened: { stage: 0, block: 0 },
  }),
  'resnet18-resnet34': pictured(networkFrom('resnet18'), networkFrom('resnet34')),
  'resnet101-resnext101': pictured(networkFrom('resnet101'), networkFrom('resnext101_64x4d')),
  'wide_resnet50_2-resnext101_32x8d': pictured(
    networkFrom('wide_resnet50_2'),
    networkFrom('resnext101_32x8d'),
  ),
  'cifar10-pair': pictured(
    networkFrom('cifar10-resnet29-1x16d'),
    networkFrom('cifar10-resnext29-4x6d'),
  ),
  'alexnet-vgg16': pictured(networkFrom('alexnet_2012_two_groups'), networkFrom('vgg16')),
  'googlenet-mobilenet': pictured(networkFrom('googlenet'), networkFrom('mobilenet_v1')),
  'googlenet-opened': pictured(networkFrom('googlenet'), resnet50, {
    opened: { stage: 1, block: 0 },
  }),
  'stage-resnet50-resnext50': pictured(resnet50, resnext50, zoomedTo('2')),
  'block-resnet50-resnext50': pictured(resnet50, resnext50, zoomedTo('2.1')),
  'stage-googlenet-mobilenet': pictured(
    networkFrom('googlenet'),
    networkFrom('mobilenet_v1'),
    zoomedTo('2'),
  ),
  'block-googlenet-mobilenet': pictured(
    networkFrom('googlenet'),
    networkFrom('mobilenet_v1'),
    zoomedTo('2.1'),
  ),
  'channels-resnet50-resnext50': pictured(resnet50, resnext50, zoomedTo('2.2.conv2')),
  'channels-phone': pictured(resnet50, resnext50, { ...PHONE, ...zoomedTo('2.2.conv2') }),
  'no-shortcuts-stride-on-1x1': pictured(
    networkFrom('resnet50', { residual: false }),
    networkFrom('resnet50', { strideOn: '1x1' }),
  ),
  'one-px-and-no-top': pictured(
    networkFrom('resnet50', { inputPx: 32 }),
    networkFrom('resnext50_32x4d', { includeTop: false }),
  ),
};
