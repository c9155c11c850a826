import { describe, expect, it } from 'vitest';
import { type Notice, type NoticeBody, withNotice } from './notices';

const copied = (what: string): NoticeBody => ({ kind: 'copied', what });
const listed = (...bodies: NoticeBody[]) =>
  bodies.reduce<readonly Notice[]>((notices, body) => withNotice(notices, body), []);

describe('withNotice', () => {
  it('puts the newest last', () => {
    expect(
      listed(copied('1'), copied('2')).map((notice) => notice.kind === 'copied' && notice.what),
    ).toEqual(['1', '2']);
  });

  it('moves one that is repeated to the end instead of showing it twice', () => {
    const notices = listed(copied('1'), copied('2'), copied('1'));
    expect(notices).toMatchObject([{ what: '2' }, { what: '1' }]);
  });

  it('shows five at most and lets the oldest go', () => {
    const notices = listed(...['1', '2', '3', '4', '5', '6'].map(copied));
    expect(notices).toHaveLength(5);
    expect(notices[0]).toMatchObject({ what: '2' });
  });

  it('gives each an id of its own', () => {
    const ids = listed(copied('1'), copied('2')).map(({ id }) => id);
    expect(new Set(ids).size).toBe(2);
  });
});
