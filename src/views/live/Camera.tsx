import { useEffect, useState } from 'react';
import { duration, fixed } from '../../i18n/format';
import { LANES } from '../../store/lanes';
import { liveKey } from '../../store/live/liveNetwork';
import type { CameraState, OwnStore } from '../../store/live/states';
import { useCardinal } from '../CardinalContext';
import { FailureText } from '../failures/FailureText';
import { testIds } from '../testIds';
import { Toggle } from '../widgets/Choice';
import styles from './Camera.module.css';
import { CameraBar } from './CameraBar';
import { CameraPicture } from './CameraPicture';
import { Lane } from './Lane';
import { t } from './liveWords';

/** A camera's newest frame, and what both networks say of it as it comes. */
export function Camera({ camera }: { camera: OwnStore<CameraState> }) {
  const { phase, problem, failure, stream, still, shown, attach } = camera();
  const [isMirrored, setMirrored] = useState(true);
  useLeaving(camera);
  return (
    <>
      <CameraBar camera={camera} />
      <div role="status">
        {problem !== null && (
          <p className={styles.problem}>{t(`live.camera.problem.${problem}`)}</p>
        )}
        {failure !== null && (
          <p className={styles.problem}>
            <FailureText failure={failure} subject={t('live.camera.failed')} />
          </p>
        )}
      </div>
      {phase !== 'off' && (
        <div className={styles.columns}>
          <div className={styles.seen}>
            <CameraPicture stream={stream} still={still} mirrored={isMirrored} attach={attach} />
            <p className={`num ${styles.rate}`} data-testid={testIds.liveRate}>
              {rateText(phase, shown?.framesPerSecond ?? null)}
            </p>
            <Toggle label={t('live.camera.mirror')} on={isMirrored} onTurn={setMirrored} />
            <p className={styles.note}>{t('live.camera.mirror.note')}</p>
          </div>
          {LANES.map((lane) => {
            const answer = shown?.answers[lane] ?? null;
            return (
              <Lane
                key={lane}
                lane={lane}
                answer={answer}
                plain={null}
                newer="none"
                waiting={t(phase === 'asking' ? 'live.camera.waiting' : 'live.waiting')}
                aside={
                  answer !== null && t('live.camera.time', { time: duration(answer.elapsedMs) })
                }
              />
            );
          })}
        </div>
      )}
      <p className={styles.note}>{t('live.camera.privacy')}</p>
    </>
  );
}

/** Lets go of the camera with the view, and has a frozen frame answered by the networks that there are now. */
function useLeaving(camera: OwnStore<CameraState>): void {
  const key = useCardinal(liveKey);
  useEffect(() => () => camera.getState().stop(), [camera]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: other networks, other answers
  useEffect(() => camera.getState().again(), [camera, key]);
}

function rateText(phase: CameraState['phase'], framesPerSecond: number | null): string {
  if (phase === 'frozen') return t('live.camera.rate.still');
  if (framesPerSecond === null) return '';
  return t('live.camera.rate', { frames: fixed(framesPerSecond, 1) });
}
