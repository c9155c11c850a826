import { useEffect } from 'react';
import { useCardinal } from '../CardinalContext';

const DARK = '(prefers-color-scheme: dark)';

/** Puts the chosen theme, or the system's, on the document. */
export function useTheme(): void {
  const theme = useCardinal(({ view }) => view.theme);
  useEffect(() => {
    const system = matchMedia(DARK);
    const apply = () => {
      const dark = theme === 'dark' || (theme === 'system' && system.matches);
      document.documentElement.dataset.theme = dark ? 'dark' : 'light';
    };
    apply();
    system.addEventListener('change', apply);
    return () => system.removeEventListener('change', apply);
  }, [theme]);
}
