import { idle } from '../later/idle';
import { actionOf, WALK_KEYS } from './keyTable';

const MEMBERS = 'button, summary, a[href]';

/**
 * A ref that makes one Tab stop of the buttons in an element: arrow keys, Home and End go among them,
 * and Tab comes back to the one that had the focus last. What is disabled or hidden is passed over.
 */
export function roving(group: HTMLElement | null): (() => void) | undefined {
  if (group === null) return undefined;
  const settle = (wanted: Element | undefined) => {
    const members = membersOf(group);
    const stop = members.find((member) => member === wanted) ?? members[0];
    for (const member of group.querySelectorAll<HTMLElement>(MEMBERS)) {
      const tabIndex = member === stop ? 0 : -1;
      if (member.tabIndex !== tabIndex || !member.hasAttribute('tabindex')) {
        member.tabIndex = tabIndex;
      }
    }
  };
  const stopNow = () => group.querySelector('[tabindex="0"]') ?? undefined;
  const onFocus = ({ target }: FocusEvent) => settle(memberAt(target));
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const members = membersOf(group);
    const at = memberAt(event.target);
    const index = at === undefined ? -1 : members.indexOf(at);
    const next = index < 0 ? undefined : members[placeAfter(event.key, index, members.length)];
    if (next === undefined) return;
    event.preventDefault();
    next.focus();
  };
  group.addEventListener('focusin', onFocus);
  group.addEventListener('keydown', onKeyDown);
  let timer: ReturnType<typeof setTimeout> | undefined;
  // What is shown is asked of the layout, so it waits until this frame's is made.
  const changes = new MutationObserver(() => {
    clearTimeout(timer);
    timer = setTimeout(() => settle(stopNow()));
  });
  changes.observe(group, { childList: true });
  changes.observe(group, {
    attributes: true,
    subtree: true,
    attributeFilter: ['disabled', 'open'],
  });
  // What is shown is known once the page is laid out, which this does not ask for ahead of its time.
  idle().then(
    () => settle(stopNow()),
    () => undefined,
  );
  return () => {
    group.removeEventListener('focusin', onFocus);
    group.removeEventListener('keydown', onKeyDown);
    clearTimeout(timer);
    changes.disconnect();
  };
}

function membersOf(group: HTMLElement): readonly HTMLElement[] {
  const all = [...group.querySelectorAll<HTMLElement>(MEMBERS)];
  return all.filter((member) => !member.matches(':disabled') && isShown(member));
}

function isShown(member: HTMLElement): boolean {
  return member.getClientRects().length > 0;
}

/** The button that an event happened on; the group itself is none. */
function memberAt(target: EventTarget | null): HTMLElement | undefined {
  if (!(target instanceof Element)) return undefined;
  return target.closest<HTMLElement>(MEMBERS) ?? undefined;
}

/** The place that a key goes to among `count`, round at the ends; -1 for a key that goes nowhere. */
export function placeAfter(key: string, index: number, count: number): number {
  switch (actionOf(WALK_KEYS, key)) {
    case 'next':
      return (index + 1) % count;
    case 'previous':
      return (index + count - 1) % count;
    case 'first':
      return 0;
    case 'last':
      return count - 1;
    default:
      return -1;
  }
}
