import { Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useCityName } from '../../../api/cities.js';
import { useLanguage } from '../../../time/when.js';
import { Button } from '../../../ui/button.js';
import { Card } from '../../../ui/page.js';
import { replaced } from './lists.js';
import type { PartProps } from './part-props.js';
import { nextSession } from './programme-form.js';
import { SessionFields } from './session-fields.js';

/** What happens when, by the clock of the event's city. */
export function SessionsPart(props: PartProps) {
  const { form, change, revision } = props;
  const { t } = useTranslation();
  const language = useLanguage();
  const cityName = useCityName();
  const { sessions } = form;
  const offset = `\u2066${revision.offset}\u2069`;
  return (
    <Card title={t('programme.sessions')}>
      <div className="stack">
        <p className="small muted">{t('programme.clock', { city: cityName(revision.hostCityId), offset })}</p>
        {sessions.map((session, at) => (
          <SessionFields
            key={session.key}
            {...props}
            at={at}
            session={session}
            onChange={(changed) => change({ sessions: replaced(sessions, at, changed) })}
          />
        ))}
        <div>
          <Button
            icon={<Plus aria-hidden="true" size={18} />}
            onPress={() => change({ sessions: [...sessions, nextSession(form, revision.start, language)] })}
          >
            {t('programme.addSession')}
          </Button>
        </div>
      </div>
    </Card>
  );
}
