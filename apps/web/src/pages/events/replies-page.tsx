import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { isLanguage } from '@hamshahr/time';
import { useTranslation } from 'react-i18next';
import { useCityName } from '../../api/cities.js';
import {
  eventInvitationsReplies,
  eventInvitationsSeen,
  eventInvitationsUnseen,
  type EventView,
  type InvitationView,
  type InvitationsView,
} from '../../api/generated/index.js';
import { usePaged } from '../../api/pages.js';
import { formatNumber } from '../../i18n/index.js';
import { useMay } from '../../session/session.js';
import { Moment, useLanguage } from '../../time/when.js';
import { Addressed } from '../../ui/addressed.js';
import { useAction } from '../../ui/action.js';
import { Button, LinkButton } from '../../ui/button.js';
import { FilterChips } from '../../ui/filter-chips.js';
import { Loaded } from '../../ui/loading.js';
import { Notice } from '../../ui/notice.js';
import { Empty, Figure } from '../../ui/page.js';
import { SearchField } from '../../ui/search-field.js';
import { Table } from '../../ui/table.js';
import { AnswerBadge } from './event-badges.js';
import { EventFrame } from './event-frame.js';

const route = getRouteApi('/shell/events/$id/replies');
const ANSWERS = ['', 'accepted', 'tentative', 'declined', 'needs_action'] as const;

/** Who was invited and what they said. */
export function RepliesPage() {
  const { id } = route.useParams();
  return <EventFrame id={id}>{(event) => <Replies event={event} />}</EventFrame>;
}

function Replies({ event }: { event: EventView }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const navigate = useNavigate();
  const search = route.useSearch();
  const mayInvite = useMay('organizer');
  const set = (part: Partial<typeof search>) =>
    void navigate({
      to: '/events/$id/replies',
      params: { id: event.id },
      search: { ...search, ...part },
      replace: true,
    });
  const { loaded, first, more } = usePaged<InvitationView, InvitationsView>(
    ['replies', event.id, search],
    async (after) => {
      const filters = {
        ...(search.q ? { q: search.q } : {}),
        ...(search.answer ? { answer: search.answer as 'accepted' } : {}),
      };
      return (
        await eventInvitationsReplies({
          path: { id: event.id },
          query: { limit: '120', order: 'replied', ...filters, ...(after ? { after } : {}) },
        })
      ).data;
    },
    { refetchInterval: 30_000 },
  );
  const number = (value: number) => formatNumber(value, language);
  const counts = first?.counts;
  if (event.counts.invited === 0) {
    return (
      <Empty
        title={t('replies.none')}
        action={
          mayInvite && (
            <LinkButton to="/events/$id/invite" params={{ id: event.id }} look="primary">
              {t('nextStep.inviteAction')}
            </LinkButton>
          )
        }
      >
        {t('replies.noneHint')}
      </Empty>
    );
  }
  return (
    <div className="parts">
      {counts && (
        <div className="figures">
          <Figure label={t('replies.people')}>{number(counts.people)}</Figure>
          {(['accepted', 'tentative', 'declined', 'needs_action'] as const).map((answer) => (
            <Figure key={answer} label={t(`status.answer.${answer}`)}>
              {number(counts[answer])}
            </Figure>
          ))}
        </div>
      )}
      {event.counts.askedAgain > 0 && <Notice>{t('event.askedAgain', { count: event.counts.askedAgain })}</Notice>}
      <div className="filters">
        <SearchField label={t('replies.search')} value={search.q ?? ''} onSearch={(q) => set({ q: q || undefined })} />
        <FilterChips
          label={t('events.answers')}
          value={search.answer ?? ''}
          choices={ANSWERS.map((value) => ({ value, label: value ? t(`status.answer.${value}`) : t('events.all') }))}
          onChange={(answer) => set({ answer: answer || undefined })}
        />
      </div>
      <Loaded query={loaded}>{(people) => <PeopleTable eventId={event.id} people={people} more={more} />}</Loaded>
    </div>
  );
}

interface PeopleProps {
  eventId: string;
  people: InvitationView[];
  more: { has: boolean; isBusy: boolean; load: () => void };
}

function PeopleTable({ eventId, people, more }: PeopleProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const cityName = useCityName();
  return (
    <Table
      label={t('event.replies')}
      rows={people}
      rowId={({ id }) => id}
      more={more}
      rowHeight={76}
      empty={<Empty title={t('replies.nothingFound')} />}
      columns={[
        {
          id: 'name',
          header: t('replies.name'),
          isHeading: true,
          cell: ({ name, address }) => <Addressed name={name} address={address} />,
        },
        {
          id: 'city',
          header: t('replies.reads'),
          wideOnly: true,
          cell: ({ replyLanguage, language: own, replyCityId, cityId }) => {
            const code = replyLanguage ?? own;
            return (
              <>
                {cityName(replyCityId ?? cityId)}
                <div className="muted small">{isLanguage(code) ? t(`language.${code}`) : code}</div>
              </>
            );
          },
        },
        {
          id: 'answer',
          header: t('replies.answer'),
          cell: ({ answer, earlierAnswer, companions, withdrawnAt }) => (
            <>
              {withdrawnAt ? <span className="muted">{t('replies.withdrawn')}</span> : <AnswerBadge answer={answer} />}
              {companions > 0 && (
                <div className="small">
                  {t('replies.companions', { count: companions, n: formatNumber(companions, language) })}
                </div>
              )}
              {earlierAnswer && (
                <div className="small muted">
                  {t('replies.earlier', { answer: t(`status.answer.${earlierAnswer as 'accepted'}`) })}
                </div>
              )}
            </>
          ),
        },
        { id: 'note', header: t('replies.note'), cell: (person) => <Note eventId={eventId} person={person} /> },
        {
          id: 'when',
          header: t('replies.when'),
          wideOnly: true,
          cell: ({ repliedAt }) => repliedAt && <Moment at={repliedAt} />,
        },
      ]}
    />
  );
}

function Note({ eventId, person }: { eventId: string; person: InvitationView }) {
  const { t } = useTranslation();
  const mayMark = useMay('organizer', 'approver');
  const stale = [['replies', eventId], ['today']];
  const path = { id: eventId };
  const body = { invitationIds: [person.id] };
  const unseen = useAction({ run: async () => void (await eventInvitationsUnseen({ path, body })), stale });
  const seen = useAction({
    run: async () => void (await eventInvitationsSeen({ path, body })),
    stale,
    done: () => t('replies.markedRead'),
    undo: () => unseen.mutate(),
  });
  if (!person.note) return null;
  return (
    <div className="stack">
      <q dir="auto">{person.note}</q>
      {person.noteUnread && mayMark && (
        <Button isBusy={seen.isPending} onPress={() => seen.mutate()}>
          {t('replies.markRead')}
        </Button>
      )}
    </div>
  );
}
