import type { CameraState, OwnStore } from '../../store/live/states';
import { useCardinalStore } from '../CardinalContext';
import styles from './Camera.module.css';
import { t } from './liveWords';

/** Starts, freezes and stops the camera, and chooses which. */
export function CameraBar({ camera }: { camera: OwnStore<CameraState> }) {
  const { phase, still, start, stop, freeze, resume } = camera();
  if (phase === 'off') {
    return (
      <div className={styles.bar}>
        <button type="button" className="button button-strong" onClick={() => start(null)}>
          {t('live.camera.start')}
        </button>
      </div>
    );
  }
  return (
    <div className={styles.bar}>
      {phase === 'asking' && <p role="status">{t('live.camera.asking')}</p>}
      {phase === 'on' && (
        <button type="button" className="button button-strong" onClick={freeze}>
          {t('live.camera.freeze')}
        </button>
      )}
      {phase === 'frozen' && (
        <button type="button" className="button button-strong" onClick={resume}>
          {t('live.camera.resume')}
        </button>
      )}
      <button type="button" className="button" onClick={stop}>
        {t('live.camera.stop')}
      </button>
      {still !== null && <UseFrame still={still} />}
      <Which camera={camera} />
    </div>
  );
}

/** Takes the frozen frame over as the page's photo, as the camera gave it. */
function UseFrame({ still }: { still: ImageBitmap }) {
  const { loadPhoto } = useCardinalStore().getState();
  const take = () => {
    const canvas = document.createElement('canvas');
    canvas.width = still.width;
    canvas.height = still.height;
    canvas.getContext('2d')?.drawImage(still, 0, 0);
    const time = new Date().toTimeString().slice(0, 8).replaceAll(':', '.');
    canvas.toBlob((blob) => {
      if (blob !== null) void loadPhoto(blob, t('live.camera.file', { time }));
    }, 'image/png');
  };
  return (
    <button type="button" className="button" onClick={take}>
      {t('live.camera.use')}
    </button>
  );
}

/** Which camera, where there are several. */
function Which({ camera }: { camera: OwnStore<CameraState> }) {
  const { devices, deviceId, start } = camera();
  if (devices.length < 2) return null;
  return (
    <label>
      {t('live.camera.which')}{' '}
      <select
        className={styles.select}
        value={deviceId ?? ''}
        onChange={({ target }) => start(target.value)}
      >
        {devices.map((device, at) => (
          <option key={device.deviceId} value={device.deviceId}>
            {device.label || t('live.camera.unnamed', { number: at + 1 })}
          </option>
        ))}
      </select>
    </label>
  );
}
