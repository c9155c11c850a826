import type { ErrorCode } from '../../embed/readMessage';
import { RUNS } from './lessons';

/** What another page sends, and why it is refused; null where it is not answered at all. */
export interface HostileMessage {
  readonly name: string;
  readonly data: unknown;
  readonly code: ErrorCode | null;
}

const LOOP: Record<string, unknown> = { cardinal: 1, get: true };
LOOP.self = LOOP;

export const HOSTILE_MESSAGES: readonly HostileMessage[] = [
  { name: 'a script', data: `javascript:${RUNS}`, code: null },
  { name: 'a list', data: [{ cardinal: 1, get: true }], code: null },
  { name: 'another version', data: { cardinal: 2, get: true }, code: 'version' },
  { name: 'NaN for a version', data: { cardinal: Number.NaN, get: true }, code: 'version' },
  { name: 'a message within itself', data: LOOP, code: 'unknown-field' },
  {
    name: 'a key of objects',
    data: JSON.parse('{"cardinal":1,"__proto__":{"set":"?a=vgg16"}}'),
    code: 'unknown-field',
  },
  {
    name: 'a query that is a script',
    data: { cardinal: 1, set: `javascript:${RUNS}` },
    code: 'set-not-a-query',
  },
  {
    name: 'ten megabytes',
    data: { cardinal: 1, set: `?a=${'x'.repeat(10_000_000)}` },
    code: 'set-too-long',
  },
  {
    name: 'a huge number',
    data: { cardinal: 1, set: '?a=resnet50&a.c=1e308' },
    code: 'link-value',
  },
  {
    name: 'a name without end',
    data: { cardinal: 1, get: true, id: 'x'.repeat(10_000) },
    code: 'id',
  },
];
