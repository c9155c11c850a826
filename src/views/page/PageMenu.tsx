import { type ReactNode, Suspense } from 'react';
import { t } from '../appWords';
import { later } from '../later/later';
import { Floating } from '../widgets/Floating';
import type { PageChoicesProps } from './PageChoices';

const PageChoices = later<PageChoicesProps>(
  async () => (await import('./PageChoices')).PageChoices,
);

interface PageMenuProps {
  className: string;
  button: ReactNode;
}

/** What is chosen for the page itself, behind one button. */
export function PageMenu({ className, button }: PageMenuProps) {
  return (
    <Floating
      label={t('app.menu')}
      title={t('app.menu')}
      className={className}
      button={button}
      popup="dialog"
      panelLabel={t('app.menu')}
      widthPx={280}
      heightPx={320}
    >
      {(close) => (
        <Suspense>
          <PageChoices onClose={close} />
        </Suspense>
      )}
    </Floating>
  );
}
