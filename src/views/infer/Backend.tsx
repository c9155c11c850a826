import { bytes, duration } from '../../i18n/format';
import type { BackendInfo, BackendName } from '../../store/runs';
import { Floating } from '../widgets/Floating';
import styles from './Backend.module.css';
import { backendLabel, shortBackendLabel } from './backendLabel';
import { t } from './inferWords';

const NAMES: readonly BackendName[] = ['webgpu', 'wasm', 'cpu'];

/** The backend of an answer with its time; opens to why it is this one and to the others. */
export function Backend({ info, elapsedMs }: { info: BackendInfo; elapsedMs: number | null }) {
  const label = backendLabel(info);
  const time = elapsedMs === null ? null : duration(elapsedMs);
  return (
    <Floating
      label={
        time === null
          ? t('infer.backend', { backend: label })
          : t('infer.backend.timed', { backend: label, time })
      }
      className={styles.button ?? ''}
      button={
        <>
          {time !== null && <b className={`num ${styles.time}`}>{time}</b>}
          <span className={styles.label}>{shortBackendLabel(info)}</span>
        </>
      }
      panelLabel={t('infer.backend.why')}
      popup="dialog"
      widthPx={300}
      heightPx={200}
    >
      {() => <Why info={info} />}
    </Floating>
  );
}

function Why({ info }: { info: BackendInfo }) {
  const { maxWeightBytes, maxTensorBytes } = info.limits;
  const others = NAMES.filter((name) => name !== info.name);
  return (
    <div className={styles.why}>
      <p>{t(`infer.reason.${info.reason}`, { backend: backendLabel(info) })}</p>
      {info.simd && <p>{t('infer.backend.simd')}</p>}
      <p className={styles.faint}>
        {t('infer.backend.limits', {
          weights: bytes(maxWeightBytes),
          tensor: bytes(maxTensorBytes),
        })}
      </p>
      <p>{t('infer.backend.force')}</p>
      <p className={styles.links}>
        {others.map((name) => (
          <a key={name} href={addressWith(name)}>
            {t(`infer.backend.${name}`)}
          </a>
        ))}
        {info.reason === 'forced' && <a href={addressWith(null)}>{t('infer.backend.free')}</a>}
      </p>
    </div>
  );
}

/** The page's address with another backend asked for, or with the choice left to the page. */
function addressWith(backend: BackendName | null): string {
  const params = new URLSearchParams(location.search);
  if (backend === null) params.delete('backend');
  else params.set('backend', backend);
  return `?${params}`;
}
