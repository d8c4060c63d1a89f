import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { ExternalLink } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EventView } from '../../../api/generated/index.js';
import { useMay } from '../../../session/session.js';
import { useLanguage } from '../../../time/when.js';
import { Button, LinkButton } from '../../../ui/button.js';
import { Loaded } from '../../../ui/loading.js';
import { Notice } from '../../../ui/notice.js';
import { Empty } from '../../../ui/page.js';
import { EventFrame } from '../event-frame.js';
import { ProgrammeEditor } from './programme-editor.js';
import { ProgrammePreview } from './programme-preview.js';
import { ProposalsCard } from './proposals-card.js';
import { programmeQuery } from './programme-query.js';
import { SessionsCard, SpeakersCard } from './sessions-card.js';

const route = getRouteApi('/shell/events/$id/programme');

/** What happens when at an event: read, written, and looked at as its readers will. */
export function ProgrammePage() {
  const { id } = route.useParams();
  return <EventFrame id={id}>{(event) => <Programme event={event} />}</EventFrame>;
}

function Programme({ event }: { event: EventView }) {
  const { t } = useTranslation();
  const [isEdited, setEdited] = useState(false);
  const mayChange = useMay('organizer') && ['draft', 'published', 'postponed'].includes(event.status);
  const programme = useQuery(programmeQuery(event.id));
  const edit = mayChange && (
    <Button look={programme.data?.programme ? 'plain' : 'primary'} onPress={() => setEdited(true)}>
      {t(programme.data?.programme ? 'programme.edit' : 'programme.write')}
    </Button>
  );
  return (
    <Loaded query={programme} lines={6}>
      {(shown) => {
        if (isEdited) return <ProgrammeEditor event={event} shown={shown} onClose={() => setEdited(false)} />;
        if (shown.programme === null) {
          return (
            <div className="parts">
              <Empty title={t('programme.none')} action={edit}>
                {t('programme.noneHint')}
              </Empty>
              {mayChange && <ProposalsCard event={event} shown={shown} />}
            </div>
          );
        }
        return (
          <div className="parts">
            <Standing event={event} isPublished={shown.isPublished} />
            {edit && <div>{edit}</div>}
            <SessionsCard programme={shown.programme} revision={event.revision} />
            <SpeakersCard programme={shown.programme} />
            {mayChange && <ProposalsCard event={event} shown={shown} />}
            <ProgrammePreview eventId={event.id} />
          </div>
        );
      }}
    </Loaded>
  );
}

/** Whether people know this programme, and what is to be done where they do not. */
function Standing({ event, isPublished }: { event: EventView; isPublished: boolean }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const mayChange = useMay('organizer');
  if (isPublished) {
    return (
      <p>
        {t('programme.isPublished')}{' '}
        <a href={`/${language}/e/${event.slug}/programme`} target="_blank" rel="noreferrer">
          {t('programme.publicPage')} <ExternalLink aria-hidden="true" size={14} />
        </a>
      </p>
    );
  }
  if (event.publishedRevisionId === null) return <p className="muted">{t('programme.isDraft')}</p>;
  return (
    <Notice
      tone="attention"
      title={t('programme.isAhead')}
      actions={
        mayChange && (
          <LinkButton to="/events/$id/change" params={{ id: event.id }}>
            {t('nextStep.changeAction')}
          </LinkButton>
        )
      }
    >
      <p>{t('programme.isAheadHint')}</p>
    </Notice>
  );
}
