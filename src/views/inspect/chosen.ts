import type { Failure } from '../../core/failure';
import type { TensorEntry } from '../../store/weights/tensors';

/** By what a tensor is known in both lanes: the network's name, else the file's. */
export function sharedName({ boundTo, name }: TensorEntry): string {
  return boundTo ?? name;
}

/**
 * The tensor of a shared name; without one that which the refusal of the file names or one of wrong
 * shape, else the first filters, else the first tensor.
 */
export function chosenOf(
  entries: readonly TensorEntry[],
  shared: string | null,
  refusal: Failure | null = null,
): TensorEntry | undefined {
  if (shared === null) {
    const refused = entries.find(({ name }) => name === refusal?.params.tensor);
    const misshapen = entries.find(({ issue }) => issue === 'misshapen');
    return refused ?? misshapen ?? entries.find(({ shape }) => shape.length === 4) ?? entries[0];
  }
  return (
    entries.find(({ boundTo }) => boundTo === shared) ?? entries.find(({ name }) => name === shared)
  );
}

/** Whether a tensor is of the kind whose filters can be drawn: over red, green and blue. */
export function hasPictures({ shape, dtype }: TensorEntry): boolean {
  const [, channels, height = 0, width = 0] = shape;
  return shape.length === 4 && channels === 3 && height * width > 1 && /^B?F\d/.test(dtype);
}

/** Whether a tensor may have groups that no shape tells: filters of which no network is known. */
export function hidesGroups({ shape, use }: TensorEntry): boolean {
  const [, , height = 0, width = 0] = shape;
  return use === null && shape.length === 4 && height * width > 1;
}
