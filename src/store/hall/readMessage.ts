import type { Clock } from './clock';
import type { Message, Role, Stamp } from './peer';
import { SCREENS, type Screen } from './screens';
import type { Talk } from './talk';

const KINDS: readonly unknown[] = ['asks', 'tells', 'leaves'] satisfies Message['kind'][];
const ROLES: readonly unknown[] = ['hall', 'notes'] satisfies Role[];

/** What came over a channel; null where it is no message: a page of another version may speak there. */
export function readMessage(data: unknown): Message | null {
  if (!isRecord(data)) return null;
  const { kind, from, role, stamp, talk } = data;
  if (!KINDS.includes(kind) || !ROLES.includes(role) || typeof from !== 'string') return null;
  if (!isStamp(stamp) || !(talk === null || isTalk(talk))) return null;
  return { kind: kind as Message['kind'], from, role: role as Role, stamp, talk };
}

export function isStamp(value: unknown): value is Stamp {
  return isRecord(value) && Number.isInteger(value.count) && typeof value.by === 'string';
}

export function isTalk(value: unknown): value is Talk {
  if (!isRecord(value)) return false;
  const { lecture, step, screen, isBlack, isHidden, clock } = value;
  const isPlace = isTextOrNull(lecture) && (step === null || Number.isInteger(step));
  const isSeen = screen === null || SCREENS.includes(screen as Screen);
  const isShown = typeof isBlack === 'boolean' && typeof isHidden === 'boolean';
  return isPlace && isSeen && isShown && isClock(clock);
}

function isClock(value: unknown): value is Clock {
  if (!isRecord(value) || !isRecord(value.spentMs)) return false;
  const isSince = value.since === null || Number.isFinite(value.since);
  return isSince && Object.values(value.spentMs).every(Number.isFinite);
}

function isTextOrNull(value: unknown): boolean {
  return value === null || typeof value === 'string';
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
