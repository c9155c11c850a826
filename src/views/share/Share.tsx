import { useState } from 'react';
import { withoutEmbedding } from '../../store/embed/embedding';
import { writeLink } from '../../store/link/link';
import { readPublicAddress } from '../../store/share/publicAddress';
import { useCardinal, useCardinalStore } from '../CardinalContext';
import { ReportDialog } from '../report/ReportDialog';
import { testIds } from '../testIds';
import { Code } from './Code';
import { CopyField } from './CopyField';
import { FrameOf } from './FrameOf';
import { Hall } from './Hall';
import styles from './Share.module.css';
import { t } from './shareWords';

/** What gives the pair and the view, as they are now, to others. */
export function Share() {
  const store = useCardinalStore();
  const lanes = useCardinal(({ history }) => history.present);
  const view = useCardinal((state) => state.view);
  const [address, setAddress] = useState(readPublicAddress);
  const base = address ?? `${location.origin}${location.pathname}`;
  const query = writeLink(withoutEmbedding(location.search), lanes, view);
  const link = new URL(query, base).href;
  const close = () => {
    const { view: now, show } = store.getState();
    if (now.over === 'share') show({ over: null });
  };
  return (
    <ReportDialog
      title={t('share.title')}
      intro={t('share.intro')}
      testId={testIds.share}
      onClose={close}
    >
      <CopyField label={t('share.link')} action={t('share.copyLink')} text={link} />
      <div className={styles.columns}>
        <div className={styles.column}>
          <FrameOf query={query} base={base} />
          <Hall />
        </div>
        <Code link={link} address={address} onAddress={setAddress} />
      </div>
    </ReportDialog>
  );
}
