import type { ReactNode } from 'react';
import { isMissingPart } from '../../core/missingPart';
import { t } from '../appWords';

export interface LostProps {
  /** Why there is no view. */
  error: unknown;
  /** Whether another try was in vain. */
  tried: boolean;
  again: () => void;
}

interface LostPartProps extends LostProps {
  /** What it is needed for, where that is no view. */
  subject?: string | undefined;
  /** More that can be done about it. */
  children?: ReactNode;
}

/**
 * In a view's place, be that a line of text: why it is not there, and another try. Where that was in vain
 * and there is a network, the page anew, which its link restores.
 */
export function LostPart({ error, tried, again, subject, children }: LostPartProps) {
  return (
    <span className="lost" role="alert">
      <span>{reasonOf(error, subject)}</span>
      <button type="button" className="button" onClick={again}>
        {t('app.part.again')}
      </button>
      {tried && navigator.onLine && (
        <button type="button" className="button" onClick={() => location.reload()}>
          {t('app.part.reload')}
        </button>
      )}
      {children}
    </span>
  );
}

function reasonOf(error: unknown, subject: string | undefined): string {
  if (!isMissingPart(error)) return t('app.part.stopped', { message: String(error) });
  const what = subject === undefined ? t('app.part.this') : t('app.part.for', { subject });
  return t(navigator.onLine ? 'app.part.missing' : 'app.part.offline', { what });
}
