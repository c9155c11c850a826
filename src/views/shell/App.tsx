import { startTransition, useEffect, useState } from 'react';
import { SkipLinks } from '../access/SkipLinks';
import { useKeptFocus } from '../access/useKeptFocus';
import { PageIntake } from '../intake/PageIntake';
import { useLostStyles } from '../later/lostStyles';
import { useLanguage } from '../page/useLanguage';
import { Header } from './Header';
import { Parts } from './Parts';
import { useShortcuts } from './useShortcuts';
import { useTheme } from './useTheme';

interface AppProps {
  /** Whether the document has the header already: its nodes stay, and the rest of the page follows. */
  readonly hasHeader: boolean;
}

/** The page: its header, and what follows once that stands. */
export function App({ hasHeader }: AppProps) {
  const [isWhole, setWhole] = useState(!hasHeader);
  // As a transition it is drawn in slices, between which the browser answers.
  useEffect(() => startTransition(() => setWhole(true)), []);
  useShortcuts();
  useTheme();
  useLostStyles();
  useKeptFocus();
  // What says words is drawn anew in another language; what is looked at is the store's, and stays.
  const language = useLanguage();
  return (
    <PageIntake>
      {isWhole && <SkipLinks />}
      {/* Its buttons do nothing before the page's script has come. */}
      <Header inert={!isWhole} />
      {isWhole && <Parts language={language} />}
    </PageIntake>
  );
}
