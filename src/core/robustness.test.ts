import { expect, it } from 'vitest';
import { NO_PERTURBATION } from './perturbation';
import { type CurveTable, curveCsv, curveShare } from './robustness';

const cat = { index: 3, name: 'cat', probability: 0.75 };
const dog = { index: 5, name: 'dog, or so', probability: 0.5 };

const curve: CurveTable = {
  kind: 'blurPx',
  around: { ...NO_PERTURBATION, rotateDegrees: 10 },
  strengths: [0, 2],
  lines: [
    {
      lane: 'a',
      network: 'Small ResNet-29',
      classIndex: 3,
      className: 'cat',
      points: [
        { strength: 0, probability: 0.75, top: cat },
        { strength: 2, probability: 0.25, top: dog },
      ],
    },
    {
      lane: 'b',
      network: 'Small ResNeXt-29',
      classIndex: 5,
      className: null,
      points: [{ strength: 0, probability: 0.5, top: { ...dog, name: null } }],
    },
  ],
};

it('a curve is so far as it has points', () => {
  expect(curveShare(curve)).toBe(0.75);
  expect(curveShare({ ...curve, lines: [] })).toBe(0);
});

it('its CSV has a row for each network and strength, with all that was done to the photo', () => {
  expect(curveCsv(curve, 'chelsea.png').split('\r\n')).toEqual([
    'photo,lane,network,perturbation,strength,all,first_class,first_probability,top_class,top_probability',
    'chelsea.png,A,Small ResNet-29,blurPx,0,rotate:10,cat,0.75,cat,0.75',
    'chelsea.png,A,Small ResNet-29,blurPx,2,rotate:10.blur:2,cat,0.25,"dog, or so",0.5',
    'chelsea.png,B,Small ResNeXt-29,blurPx,0,rotate:10,5,0.5,5,0.5',
    '',
  ]);
});
