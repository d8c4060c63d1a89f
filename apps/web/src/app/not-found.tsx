import type { ErrorComponentProps } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '../ui/button.js';
import { Failure } from '../ui/loading.js';
import { Empty, Page } from '../ui/page.js';

/** An address that leads nowhere. */
export function NotFound() {
  const { t } = useTranslation();
  return (
    <Page title={t('notFound.title')}>
      <Empty title={t('notFound.lead')} action={<LinkButton to="/">{t('nav.today')}</LinkButton>}>
        {t('notFound.hint')}
      </Empty>
    </Page>
  );
}

/** A page that broke: the others still work. */
export function PageFailure({ error, reset }: ErrorComponentProps) {
  const { t } = useTranslation();
  return (
    <Page title={t('state.broken')}>
      <Failure error={error} retry={reset} />
    </Page>
  );
}
