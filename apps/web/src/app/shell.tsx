import { Link, Outlet, useNavigate, useRouterState } from '@tanstack/react-router';
import { Menu as MenuIcon, Search } from 'lucide-react';
import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button.js';
import { RenewalDialog } from '../session/renewal-dialog.js';
import { useActor } from '../session/session.js';
import { AccountMenu } from './account-menu.js';
import { useFetchAhead } from './fetch-ahead.js';
import { Mark } from './mark.js';
import { pagesFor } from './nav.js';
import { OfflineBanner } from './offline-banner.js';
import { Palette } from './palette.js';
import { focusSearch, useShortcuts, walkRows } from './shortcuts.js';
import { ShortcutsDialog } from './shortcuts-dialog.js';

/** The frame around every page: where one can go, search, and what the keyboard does. */
export function Shell() {
  const { t } = useTranslation();
  const [open, setOpen] = useState<'palette' | 'keys' | 'nav' | null>(null);
  const close = () => setOpen(null);
  const { roles } = useActor();
  const navigate = useNavigate();
  useShortcuts(
    useMemo(
      () => [
        { code: 'KeyK', withControl: true, run: () => setOpen('palette') },
        { code: 'Slash', run: focusSearch },
        { code: 'Slash', shift: true, run: () => setOpen('keys') },
        { code: 'KeyJ', run: () => walkRows(1) },
        { code: 'KeyK', run: () => walkRows(-1) },
        ...(roles.includes('organizer') ? [{ code: 'KeyN', run: () => void navigate({ to: '/events/new' }) }] : []),
      ],
      [navigate, roles],
    ),
  );
  useFocusOnNewPage(close);
  useFetchAhead();
  const menu = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (open === 'nav') document.querySelector<HTMLElement>('nav.side li a')?.focus();
  }, [open]);
  const closeNav = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || open !== 'nav') return;
    close();
    menu.current?.focus();
  };
  return (
    <div className={open === 'nav' ? 'shell nav-open' : 'shell'} onKeyDown={closeNav}>
      <a className="skip" href="#main">
        {t('nav.skip')}
      </a>
      <Sidebar />
      <div className="top">
        <Button
          ref={menu}
          look="quiet"
          aria-label={t('nav.open')}
          aria-expanded={open === 'nav'}
          onPress={() => setOpen(open === 'nav' ? null : 'nav')}
          icon={<MenuIcon aria-hidden="true" size={20} />}
        />
        <Button onPress={() => setOpen('palette')} icon={<Search aria-hidden="true" size={18} />}>
          {t('palette.title')} <kbd dir="ltr">Ctrl K</kbd>
        </Button>
        <AccountMenu onKeys={() => setOpen('keys')} />
      </div>
      <main id="main" tabIndex={-1}>
        <OfflineBanner />
        <Outlet />
      </main>
      <Palette isOpen={open === 'palette'} onClose={close} />
      <ShortcutsDialog isOpen={open === 'keys'} onClose={close} />
      <RenewalDialog />
    </div>
  );
}

function Sidebar() {
  const { t } = useTranslation();
  const { roles } = useActor();
  return (
    <nav className="side" aria-label={t('nav.main')}>
      <Link to="/" aria-label={t('nav.home')}>
        <Mark />
      </Link>
      <ul>
        {pagesFor(roles).map(({ id, to, icon: Icon }) => (
          <li key={id}>
            <Link
              to={to}
              activeOptions={{ exact: to === '/', includeSearch: false }}
              activeProps={{ 'aria-current': 'page' }}
            >
              <Icon aria-hidden="true" size={20} />
              {t(`nav.${id}`)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** A new page begins at its heading, for the eye and for a screen reader. */
function useFocusOnNewPage(close: () => void): void {
  const path = useRouterState({ select: ({ location }) => location.pathname });
  const first = useRef(true);
  useEffect(() => {
    if (!first.current) document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true });
    first.current = false;
    close();
    // eslint-disable-next-line react-hooks/exhaustive-deps -- only a new address counts
  }, [path]);
}
