import { getRouteApi, useRouter } from '@tanstack/react-router';
import { isLanguage, type Language } from '@hamshahr/time';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sessionsPrefer, type ActorView } from '../api/generated/index.js';
import { queries } from '../app/queries.js';
import { speak, spoken } from '../i18n/index.js';
import { LogInForm } from './log-in-form.js';
import { SampleLogIns } from './sample-log-ins.js';
import { OutsidePage } from './outside-page.js';
import { sessionQuery } from './session.js';

const route = getRouteApi('/log-in');

/** The door. A language chosen here is the account's from now on; else the account's own is spoken. */
export function LogInPage() {
  const { t } = useTranslation();
  const router = useRouter();
  const { to } = route.useSearch();
  const [chosen, setChosen] = useState<Language | null>(null);
  const enter = async (known: ActorView, wish = chosen) => {
    const actor = wish && wish !== known.language ? await withLanguage(known, wish) : known;
    queries.setQueryData(sessionQuery.queryKey, actor);
    if (isLanguage(actor.language)) await speak(actor.language);
    // `to` is an address within the console, filters included; the history knows the whole one.
    router.history.push(`/app${to ?? '/'}`);
  };
  return (
    <OutsidePage title={t('logIn.title')} lead={t('logIn.lead')} onLanguage={setChosen}>
      <SampleLogIns onDone={(actor) => void enter(actor, spoken())} />
      <LogInForm onDone={(actor) => void enter(actor)} />
      <p className="small muted">{t('logIn.forgotten')}</p>
    </OutsidePage>
  );
}

/** Who cannot be given the language at the moment is let in all the same. */
async function withLanguage(actor: ActorView, language: Language): Promise<ActorView> {
  try {
    return (await sessionsPrefer({ body: { language } })).data;
  } catch {
    return actor;
  }
}
