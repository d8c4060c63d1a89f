import { getRouteApi, useRouter } from '@tanstack/react-router';
import { isLanguage } from '@hamshahr/time';
import { useTranslation } from 'react-i18next';
import type { ActorView } from '../api/generated/index.js';
import { queries } from '../app/queries.js';
import { speak } from '../i18n/index.js';
import { LogInForm } from './log-in-form.js';
import { OutsidePage } from './outside-page.js';
import { sessionQuery } from './session.js';

const route = getRouteApi('/log-in');

/** The door. */
export function LogInPage() {
  const { t } = useTranslation();
  const router = useRouter();
  const { to } = route.useSearch();
  const enter = async (actor: ActorView) => {
    queries.setQueryData(sessionQuery.queryKey, actor);
    if (isLanguage(actor.language)) await speak(actor.language);
    // `to` is an address within the console, filters included; the history knows the whole one.
    router.history.push(`/app${to ?? '/'}`);
  };
  return (
    <OutsidePage title={t('logIn.title')} lead={t('logIn.lead')}>
      <LogInForm onDone={(actor) => void enter(actor)} />
      <p className="small muted">{t('logIn.forgotten')}</p>
    </OutsidePage>
  );
}
