import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Printer } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { EventView } from '../../api/generated/index.js';
import { formatNumber } from '../../i18n/index.js';
import { useMay } from '../../session/session.js';
import { useLanguage } from '../../time/when.js';
import { Button } from '../../ui/button.js';
import { Notice } from '../../ui/notice.js';
import { Figure } from '../../ui/page.js';
import { CoHostsCard } from './co-hosts-card.js';
import { CitiesCard, FactsCard, TextsCard } from './event-cards.js';
import { EventFrame } from './event-frame.js';
import { eventMailingsQuery } from './event-queries.js';
import { SeriesCard } from './series-card.js';
import { NextStep } from './next-step.js';
import { PreviewCard } from './preview-card.js';

const route = getRouteApi('/shell/events/$id');

/** One event at a glance: what is to be done next, its facts, texts, answers and how its mail will look. */
export function EventPage() {
  const { id } = route.useParams();
  const { t } = useTranslation();
  return (
    <EventFrame
      id={id}
      actions={
        <Button
          look="quiet"
          aria-label={t('action.print')}
          onPress={() => window.print()}
          icon={<Printer aria-hidden="true" size={18} />}
        />
      }
    >
      {(event) => <Overview event={event} />}
    </EventFrame>
  );
}

function Overview({ event }: { event: EventView }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const mayPreview = useMay('organizer', 'approver');
  const mailings = useQuery(eventMailingsQuery(event.id));
  const number = (value: number) => formatNumber(value, language);
  const { counts } = event;
  return (
    <div className="parts">
      <NextStep event={event} mailings={mailings.data?.items} />
      {counts.invited > 0 && (
        <div className="figures">
          <Figure label={t('event.invited')}>{number(counts.invited)}</Figure>
          <Figure label={t('status.answer.accepted')}>{number(counts.accepted)}</Figure>
          <Figure label={t('status.answer.tentative')}>{number(counts.tentative)}</Figure>
          <Figure label={t('status.answer.declined')}>{number(counts.declined)}</Figure>
          <Figure label={t('status.answer.needs_action')}>{number(counts.needsAction)}</Figure>
        </div>
      )}
      {counts.askedAgain > 0 && <Notice>{t('event.askedAgain', { count: counts.askedAgain })}</Notice>}
      <div className="split">
        <div className="parts">
          <FactsCard event={event} />
          <TextsCard event={event} />
        </div>
        <aside className="parts">
          <CitiesCard event={event} />
          {event.revision.kind === 'joint_seminar' && <CoHostsCard eventId={event.id} />}
          <SeriesCard event={event} />
        </aside>
      </div>
      {mayPreview && <PreviewCard event={event} />}
    </div>
  );
}
