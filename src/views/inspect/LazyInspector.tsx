import { Suspense } from 'react';
import { t } from '../../i18n/t';
import type { LaneId } from '../../store/lanes';
import { later } from '../later/later';

const Inspector = later<{ lane: LaneId }>(
  async () => (await import('../../i18n/en/inspect')).inspect,
  async () => (await import('./Inspector')).Inspector,
);

/** The weight inspector of a lane, which comes when it is first shown. */
export function LazyInspector({ lane }: { lane: LaneId }) {
  return (
    <Suspense fallback={<p>{t('app.panelLoading')}</p>}>
      <Inspector lane={lane} />
    </Suspense>
  );
}
