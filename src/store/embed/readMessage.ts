import { readLink } from '../link/link';
import { isLinkField } from './embedding';

/** Longest query that a message may set, in UTF-16 units. */
export const LONGEST_SET = 4000;
/** Longest name of a message, which its reply bears. */
export const LONGEST_ID = 64;

export type ErrorCode =
  | 'version'
  | 'unknown-field'
  | 'id'
  | 'nothing-asked'
  | 'set-not-a-query'
  | 'set-too-long'
  | 'link-value';

/** Why a message was refused, and over which field. */
export interface MessageError {
  readonly code: ErrorCode;
  readonly field: string;
}

export type MessageId = string | number;

/** A message as read: what it asks, or why it is refused; null where it is none for this page. */
export type ReadMessage =
  | { readonly id: MessageId | null; readonly set: string | null }
  | { readonly id: MessageId | null; readonly error: MessageError };

const FIELDS: readonly string[] = ['cardinal', 'id', 'get', 'set'];
const SHOWN_FIELD_LENGTH = 40;

/**
 * Reads what another page sent: `{cardinal: 1, get: true}` or `{cardinal: 1, set: '?a=resnet18'}`, either with an
 * `id`. Of own keys alone, each of which has to be known; nothing of it is run, and nothing long is kept.
 */
export function readMessage(data: unknown): ReadMessage | null {
  if (typeof data !== 'object' || data === null || !Object.hasOwn(data, 'cardinal')) return null;
  const message: Readonly<Record<string, unknown>> = { ...data };
  const { id: given, set, get } = message;
  const id = isId(given) ? given : null;
  const refused = (code: ErrorCode, field: string): ReadMessage => ({
    id,
    error: { code, field: field.slice(0, SHOWN_FIELD_LENGTH) },
  });
  if (message.cardinal !== 1) return refused('version', 'cardinal');
  const unknown = Object.keys(data).find((key) => !FIELDS.includes(key));
  if (unknown !== undefined) return refused('unknown-field', unknown);
  if (given !== undefined && id === null) return refused('id', 'id');
  if (get !== undefined && get !== true) return refused('nothing-asked', 'get');
  if (set === undefined) return get === true ? { id, set: null } : refused('nothing-asked', 'set');
  if (typeof set !== 'string') return refused('set-not-a-query', 'set');
  if (set.length > LONGEST_SET) return refused('set-too-long', 'set');
  if (!set.startsWith('?')) return refused('set-not-a-query', 'set');
  for (const key of new URLSearchParams(set).keys()) {
    if (!isLinkField(key)) return refused('unknown-field', key);
  }
  const [problem] = readLink(set).problems;
  return problem === undefined ? { id, set } : refused('link-value', problem.field);
}

function isId(value: unknown): value is MessageId {
  if (typeof value === 'number') return Number.isFinite(value);
  return typeof value === 'string' && value.length <= LONGEST_ID;
}
