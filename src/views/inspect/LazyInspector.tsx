import { Suspense } from 'react';
import type { LaneId } from '../../store/lanes';
import { t } from '../appWords';
import { later } from '../later/later';

const Inspector = later<{ lane: LaneId }>(async () => (await import('./Inspector')).Inspector);

/** The weight inspector of a lane, which comes when it is first shown. */
export function LazyInspector({ lane }: { lane: LaneId }) {
  return (
    <Suspense fallback={<p>{t('app.panelLoading')}</p>}>
      <Inspector lane={lane} />
    </Suspense>
  );
}
