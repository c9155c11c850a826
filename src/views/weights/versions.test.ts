import { describe, expect, it } from 'vitest';
import { type OfficialWeights, officialWeightsFor } from '../../core/officialWeights';
import { presetOf } from '../../core/presets';
import { type Lane, type Lanes, laneOf, NO_CHOICES } from '../../store/lanes';
import { readLink } from '../../store/link/link';
import { loadedOf } from '../../store/testing/loadedOf';
import type { Download } from '../../store/weights/download';
import { chosenPair, officialOf, type Picks } from './versions';

const NONE = { a: null, b: null };
const NO_PICKS: Picks = NONE;

function version(presetId: string, name: OfficialWeights['name']): OfficialWeights {
  const found = officialWeightsFor(presetId).find((each) => each.name === name);
  if (found === undefined) throw new Error(`no ${name} of ${presetId}`);
  return found;
}

function lanes(a: string, b: string): Lanes {
  return { a: laneOf(presetOf(a)), b: laneOf(presetOf(b)) };
}

function answeringWith(lane: Lane, official: OfficialWeights): Lane {
  return { ...lane, weights: loadedOf(official), choices: NO_CHOICES };
}

const V1 = version('resnet50', 'IMAGENET1K_V1');
const V2 = version('resnet50', 'IMAGENET1K_V2');

describe('the chosen pair', () => {
  it('is of one recipe before anything is picked', () => {
    const { a, b } = chosenPair(lanes('resnet50', 'resnext50_32x4d'), NONE, NO_PICKS);
    expect([a?.recipe, b?.recipe]).toEqual(['simple', 'simple']);
    const wide = chosenPair(lanes('resnet50', 'resnext101_64x4d'), NONE, NO_PICKS);
    expect([wide.a?.recipe, wide.b?.recipe]).toEqual(['new', 'new']);
  });

  it('is what was picked, also where the recipes differ then', () => {
    const both = lanes('resnet50', 'resnext50_32x4d');
    const picks = { a: V2, b: version('resnext50_32x4d', 'IMAGENET1K_V1') };
    expect(chosenPair(both, NONE, picks)).toEqual(picks);
  });

  it('is what the link was made with, until something else is picked', () => {
    const linked = readLink('?a=resnet50&a.weights=IMAGENET1K_V2&b=resnext50_32x4d').lanes;
    const { a, b } = chosenPair(linked, NONE, NO_PICKS);
    expect([a, b?.recipe]).toEqual([V2, 'new']);
    expect(chosenPair(linked, NONE, { ...NO_PICKS, a: V1 }).a).toBe(V1);
  });

  it('follows the recipe of what answers for the other network', () => {
    const both = lanes('resnet50', 'resnext50_32x4d');
    const answering = { ...both, a: answeringWith(both.a, V2) };
    expect(chosenPair(answering, NONE, NO_PICKS)).toEqual({
      a: V2,
      b: version('resnext50_32x4d', 'IMAGENET1K_V2'),
    });
  });

  it('is what is on its way, after the tab was left and opened again', () => {
    const download: Download = {
      official: V2,
      startedAtMs: 0,
      progress: null,
      cancel: () => undefined,
    };
    const both = lanes('resnet50', 'resnet18');
    expect(chosenPair(both, { a: download, b: null }, NO_PICKS).a).toBe(V2);
  });

  it('forgets a pick for a network that is no longer there', () => {
    const picks = { a: V1, b: null };
    expect(chosenPair(lanes('resnet34', 'resnet18'), NONE, picks).a?.presetId).toBe('resnet34');
    expect(chosenPair(lanes('resnext29_8x64d', 'resnet18'), NONE, picks).a).toBeNull();
  });
});

describe('the official weights that answer', () => {
  it('are none once the network no longer fits them', () => {
    const lane = answeringWith(laneOf(presetOf('resnet50')), V1);
    expect(officialOf(lane)).toBe(V1);
    expect(officialOf({ ...lane, drawn: presetOf('resnet34').spec })).toBeNull();
    expect(officialOf(laneOf(presetOf('resnet50')))).toBeNull();
  });
});
