import { Suspense } from 'react';
import { useCardinal } from '../CardinalContext';
import { failureWords } from './failureWords';
import { LostPart } from './LostPart';
import { later } from './later';
import type { LostProps } from './PartBoundary';

const NoticeList = later(
  failureWords,
  async () => (await import('./NoticeList')).NoticeList,
  LostNotices,
);

/** Messages, the newest last; errors stay until they are dismissed. Their words come with the first. */
export function Notices() {
  const none = useCardinal((state) => state.notices.length === 0);
  return <Suspense>{none ? null : <NoticeList />}</Suspense>;
}

/** There is something to tell, and the words for it did not come. */
function LostNotices(props: LostProps) {
  return (
    <div className="lost-notices">
      <LostPart {...props} />
    </div>
  );
}
