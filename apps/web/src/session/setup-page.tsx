import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ActorView } from '../api/generated/index.js';
import { queries } from '../app/queries.js';
import { LinkButton } from '../ui/button.js';
import { Loaded } from '../ui/loading.js';
import { OutsidePage } from './outside-page.js';
import { sessionQuery } from './session.js';
import { SetupForm } from './setup-form.js';
import { setupQuery } from './setup-state.js';
import './setup.css';

/** The first run: whoever runs the server makes the first office and account. */
export function SetupPage() {
  const { t } = useTranslation();
  const needed = useQuery(setupQuery);
  const [actor, setActor] = useState<ActorView | null>(null);
  if (actor) return <Ready actor={actor} />;
  if (needed.data?.needed === false)
    return (
      <OutsidePage title={t('setupPage.done')} lead={t('setupPage.doneLead')}>
        <div className="actions">
          <LinkButton to="/log-in" look="primary">
            {t('setupPage.logIn')}
          </LinkButton>
        </div>
      </OutsidePage>
    );
  const done = (first: ActorView) => {
    queries.setQueryData(sessionQuery.queryKey, first);
    setActor(first);
  };
  return (
    <OutsidePage title={t('setup.title')} lead={t('setup.lead')}>
      <Loaded query={needed}>{() => <SetupForm onDone={done} />}</Loaded>
    </OutsidePage>
  );
}

/** What comes next: people to invite, and a second person who approves. */
function Ready({ actor }: { actor: ActorView }) {
  const { t } = useTranslation();
  return (
    <OutsidePage title={t('setupPage.ready')} lead={t('setupPage.readyLead', { name: actor.name })}>
      <ul className="next-steps">
        <li>
          <LinkButton to="/people/import">{t('setupPage.nextPeople')}</LinkButton>
          <p className="hint">{t('setupPage.nextPeopleHint')}</p>
        </li>
        <li>
          <LinkButton to="/settings/accounts">{t('setupPage.nextApprover')}</LinkButton>
          <p className="hint">{t('setupPage.nextApproverHint')}</p>
        </li>
      </ul>
      <div className="actions">
        <LinkButton to="/" look="primary">
          {t('setupPage.toConsole')}
        </LinkButton>
      </div>
    </OutsidePage>
  );
}
