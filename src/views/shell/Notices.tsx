import { Suspense } from 'react';
import { useCardinal } from '../CardinalContext';
import { failureWords } from './failureWords';
import { later } from './later';

const NoticeList = later(failureWords, async () => (await import('./NoticeList')).NoticeList);

/** Messages, the newest last; errors stay until they are dismissed. Their words come with the first. */
export function Notices() {
  const none = useCardinal((state) => state.notices.length === 0);
  return <Suspense>{none ? null : <NoticeList />}</Suspense>;
}
