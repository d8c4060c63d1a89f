import type { UseNavigateResult } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useActor } from '../session/session.js';
import { applyTheme } from './theme.js';
import { pagesFor } from './nav.js';

export interface Command {
  id: string;
  label: string;
  /** Other words somebody may type for it. */
  words?: string;
  /** What it is, shown beside it. */
  kind?: string;
  run: (navigate: UseNavigateResult<string>) => void;
}

/** What the palette offers before anything is searched for. */
export function useCommands(): Command[] {
  const { t } = useTranslation();
  const { roles } = useActor();
  return useMemo(() => {
    const create: Command[] = roles.includes('organizer')
      ? [
          { id: 'new-event', label: t('palette.newEvent'), run: (go) => void go({ to: '/events/new' }) },
          {
            id: 'import',
            label: t('palette.import'),
            words: 'csv xlsx',
            run: (go) => void go({ to: '/people/import' }),
          },
        ]
      : [];
    const pages = pagesFor(roles).map(({ id, to }): Command => ({
      id: `page-${id}`,
      label: t(`nav.${id}`),
      kind: t('palette.page'),
      run: (go) => void go({ to }),
    }));
    const themes = (['system', 'light', 'dark'] as const).map((theme): Command => ({
      id: `theme-${theme}`,
      label: t(`theme.${theme}`),
      words: 'theme dark light',
      run: () => applyTheme(theme),
    }));
    return [...create, ...pages, ...themes];
  }, [t, roles]);
}
