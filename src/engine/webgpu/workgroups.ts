import type { Workgroups } from './kernel';

/** A dispatch may have no more workgroups along one axis; the standard's own limit. */
const MAX_WORKGROUPS = 65_535;

/** So many workgroups across and down, the latter over two axes where one is too short. */
export function workgroups(across: number, down: number): Workgroups {
  const deep = Math.ceil(down / MAX_WORKGROUPS);
  return [across, Math.ceil(down / deep), deep];
}

/** WGSL: how far down a workgroup is; needs `group`, its own place, and `groups`, their numbers. */
export const workgroupDown = 'i32(group.z * groups.y + group.y)';
