/** Whether a device slows down when it has nothing to do: a GPU's clock falls within 100 ms, and rises over a second or two of runs. */
export function slowsAtRest({
  name,
  software,
}: {
  readonly name: string;
  readonly software: boolean;
}): boolean {
  return name === 'webgpu' && !software;
}
