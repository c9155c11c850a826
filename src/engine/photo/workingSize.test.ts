import { expect, it } from 'vitest';
import { workingSize } from './workingSize';

it('is the photo’s own, or has 512 px on the shorter side', () => {
  expect(workingSize({ widthPx: 600, heightPx: 400 })).toEqual({ widthPx: 600, heightPx: 400 });
  expect(workingSize({ widthPx: 4000, heightPx: 3000 })).toEqual({ widthPx: 682, heightPx: 512 });
  expect(workingSize({ widthPx: 3000, heightPx: 4000 })).toEqual({ widthPx: 512, heightPx: 682 });
});
