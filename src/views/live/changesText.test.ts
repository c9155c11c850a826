import { expect, it } from 'vitest';
import { NO_PERTURBATION } from '../../core/perturbation';
import { changesText } from './changesText';

it('names what is done to a photo, with its units', () => {
  expect(changesText({ ...NO_PERTURBATION, seed: 4 })).toBe('');
  expect(changesText({ ...NO_PERTURBATION, rotateDegrees: -30, blurPx: 2.5 })).toBe(
    'Rotate -30 °, Blur σ 2.5 px',
  );
});
