import { Calibrations } from './Calibrations';
import { Exports } from './Exports';
import { Figures } from './Figures';
import { LabelsBar } from './LabelsBar';
import styles from './ManyPanel.module.css';
import { Matrices } from './Matrices';
import { t } from './manyWords';
import { PhotoList } from './PhotoList';
import { RunBar } from './RunBar';
import { SetBar } from './SetBar';
import { Unreadable } from './Unreadable';
import { ManyContext, useMany, usePageSet, useResults } from './useMany';
import { Who } from './Who';

/** Many photos through both networks, and what that tells of them. */
export function ManyPanel() {
  const set = usePageSet();
  return (
    <ManyContext value={set}>
      <div className={styles.panel}>
        <p className={styles.intro}>{t('many.intro')}</p>
        <Who />
        <SetBar />
        <Chosen />
      </div>
    </ManyContext>
  );
}

/** What there is to do, and to see, once photos were chosen. */
function Chosen() {
  const isEmpty = useMany(({ photos }) => photos.length === 0);
  if (isEmpty) return null;
  return (
    <>
      <LabelsBar />
      <RunBar />
      <Unreadable />
      <Told />
    </>
  );
}

function Told() {
  const results = useResults();
  if (results === null) return null;
  return (
    <>
      <Figures results={results} />
      <Exports results={results} />
      <PhotoList results={results} />
      <Matrices results={results} />
      <Calibrations results={results} />
    </>
  );
}
