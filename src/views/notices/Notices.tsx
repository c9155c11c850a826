import { Suspense } from 'react';
import { t } from '../appWords';
import { useCardinal, useCardinalStore } from '../CardinalContext';
import { LostPart, type LostProps } from '../later/LostPart';
import { later } from '../later/later';

const NoticeList = later(async () => (await import('./NoticeList')).NoticeList, LostNotices);

/** Messages, the newest last; errors stay until they are dismissed. Their words come with the first. */
export function Notices() {
  const none = useCardinal((state) => state.notices.length === 0);
  return <Suspense>{none ? null : <NoticeList />}</Suspense>;
}

/** There is something to tell, and the words for it did not come. */
function LostNotices(props: LostProps) {
  const notices = useCardinal((state) => state.notices);
  const { dismiss } = useCardinalStore().getState();
  const last = notices.at(-1);
  const subject = last?.kind === 'failure' ? last.subject : undefined;
  const dismissAll = () => {
    for (const { id } of notices) dismiss(id);
  };
  return (
    <div className="lost-notices">
      <LostPart {...props} subject={subject}>
        <button type="button" className="button" onClick={dismissAll}>
          {t('app.part.dismiss')}
        </button>
      </LostPart>
    </div>
  );
}
