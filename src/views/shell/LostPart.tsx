import { isMissingPart } from '../../core/missingPart';
import { t } from '../../i18n/t';
import type { LostProps } from './PartBoundary';

/** In a view's place: why it is not there, another try, and the page anew, which its link restores. */
export function LostPart({ error, again }: LostProps) {
  return (
    <div className="lost" role="alert">
      <p>{reasonOf(error)}</p>
      <button type="button" className="button" onClick={again}>
        {t('app.part.again')}
      </button>
      <button type="button" className="button" onClick={() => location.reload()}>
        {t('app.part.reload')}
      </button>
    </div>
  );
}

function reasonOf(error: unknown): string {
  if (!isMissingPart(error)) return t('app.part.stopped', { message: String(error) });
  return t(navigator.onLine ? 'app.part.missing' : 'app.part.offline');
}
