import { EngineError } from '../../core/failure';
import type { LookOrder } from './order';

/** Refuses several images at once. The rest of a shape is checked by the run. Errors: `input-shape`. */
export function checkOneImage({ input, inputShape }: LookOrder): void {
  if (inputShape[0] === 1) return;
  const [, ...rest] = inputShape;
  const [expected, got] = [[1, ...rest].join('x'), inputShape.join('x')];
  throw new EngineError('input-shape', { expected, got, elements: input.length });
}
