import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useCityName } from '../../api/cities.js';
import {
  feedOwnersOfContact,
  feedOwnersRenewForContact,
  feedOwnersRevokeForContact,
  type ContactView,
} from '../../api/generated/index.js';
import { useMay } from '../../session/session.js';
import { FeedCard } from '../../ui/feed-card.js';
import { Loaded } from '../../ui/loading.js';
import { Card, Facts, Page } from '../../ui/page.js';
import { contactQuery } from './people-queries.js';
import { PersonChoices } from './person-choices.js';
import { PersonEdit } from './person-edit.js';
import { PersonInvitations, PersonMail } from './person-history.js';
import { PersonLists } from './person-lists.js';
import { listOf } from '../../i18n/words.js';
import './people.css';

const route = getRouteApi('/shell/people/$id');

/** One person: who they are, their lists, what they were sent and what they answered. */
export function PersonPage() {
  const { t } = useTranslation();
  const { id } = route.useParams();
  const contact = useQuery(contactQuery(id));
  const mayChange = useMay('organizer', 'admin');
  const { data } = contact;
  return (
    <Page
      title={data?.name ?? t('nav.people')}
      lead={data && <bdi dir="ltr">{data.address}</bdi>}
      back={{ to: '/people', label: t('person.back') }}
    >
      <Loaded query={contact}>
        {(person) => (
          <div className="split">
            <div className="parts">
              {mayChange ? <PersonEdit key={person.id} contact={person} /> : <PersonFacts contact={person} />}
              <PersonInvitations id={person.id} />
              <PersonMail id={person.id} />
            </div>
            <div className="parts">
              <PersonLists contact={person} />
              <PersonChoices id={person.id} />
              {mayChange && <PersonFeed id={person.id} />}
            </div>
          </div>
        )}
      </Loaded>
    </Page>
  );
}

/** The person's invitations as a calendar, for the office to hand over. */
function PersonFeed({ id }: { id: string }) {
  const { t } = useTranslation();
  const path = { id };
  return (
    <FeedCard
      queryKey={['feed', id]}
      lead={t('feed.contactLead')}
      load={async () => (await feedOwnersOfContact({ path })).data}
      renew={async () => (await feedOwnersRenewForContact({ path })).data}
      revoke={async () => void (await feedOwnersRevokeForContact({ path }))}
    />
  );
}

function PersonFacts({ contact }: { contact: ContactView }) {
  const { t, i18n } = useTranslation();
  const cityName = useCityName();
  const { language, cityId, organisation, role, themes } = contact;
  return (
    <Card title={t('person.details')}>
      <Facts
        items={[
          [t('person.language'), t(`language.${language as 'fa'}`)],
          [t('person.city'), cityName(cityId) || t('person.noCity')],
          organisation !== null && [t('person.organisation'), <bdi key="organisation">{organisation}</bdi>],
          role !== null && [t('person.role'), <bdi key="role">{role}</bdi>],
          themes.length > 0 && [t('person.themes'), listOf(themes, i18n.resolvedLanguage ?? 'en', 'unit')],
        ]}
      />
      <p className="small muted">{t('peoplePage.mayNot')}</p>
    </Card>
  );
}
