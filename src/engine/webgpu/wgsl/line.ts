import type { Workgroups } from '../kernel';

/** Invocations of a workgroup where each makes one element of the output. */
export const LINE_SIZE = 64;

/** A dispatch may have no more workgroups along one axis; the standard's own limit. */
const MAX_WORKGROUPS = 65_535;

/** The workgroups for so many elements: one axis, and a second where that is too short. */
export function lineWorkgroups(size: number): Workgroups {
  const count = Math.ceil(size / LINE_SIZE);
  return [Math.min(count, MAX_WORKGROUPS), Math.ceil(count / MAX_WORKGROUPS), 1];
}

/** WGSL: the element of an invocation; needs `id` and `groups`, the numbers of workgroups. */
export const lineIndex = `i32(id.y * groups.x * ${LINE_SIZE}u + id.x)`;
