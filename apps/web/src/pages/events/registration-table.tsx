import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { Download } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isLanguage } from '@hamshahr/time';
import { useCityName } from '../../api/cities.js';
import {
  registrationsDecide,
  registrationsList,
  type QuestionDto,
  type RegistrationFormView,
  type RegistrationView,
  type RegistrationsView,
} from '../../api/generated/index.js';
import { usePaged } from '../../api/pages.js';
import { formatNumber } from '../../i18n/index.js';
import { useMay } from '../../session/session.js';
import { Moment, useLanguage } from '../../time/when.js';
import { Addressed } from '../../ui/addressed.js';
import { useAction } from '../../ui/action.js';
import { Badge, type Tone } from '../../ui/badge.js';
import { Button } from '../../ui/button.js';
import { FilterChips } from '../../ui/filter-chips.js';
import { Loaded } from '../../ui/loading.js';
import { Card, Empty } from '../../ui/page.js';
import { SearchField } from '../../ui/search-field.js';
import { Table } from '../../ui/table.js';
import { wordsIn } from './question-list.js';

const route = getRouteApi('/shell/events/$id/registration');
const STATES = [
  '',
  'awaiting_approval',
  'placed',
  'waiting',
  'offered',
  'unconfirmed',
  'declined',
  'cancelled',
  'lapsed',
] as const;
const TONES: Partial<Record<string, Tone>> = {
  placed: 'good',
  awaiting_approval: 'attention',
  waiting: 'open',
  offered: 'action',
};
const DECIDABLE = ['awaiting_approval', 'waiting', 'offered', 'declined'];

interface TableProps {
  eventId: string;
  form: RegistrationFormView;
  hasAny: boolean;
}

/** Who registered, by state; several can be decided at once. */
export function RegistrationTable({ eventId, form, hasAny }: TableProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const search = route.useSearch();
  const mayExport = useMay('organizer', 'admin');
  const set = (part: Partial<typeof search>) =>
    void navigate({
      to: '/events/$id/registration',
      params: { id: eventId },
      search: { ...search, ...part },
      replace: true,
    });
  const { loaded, more } = usePaged<RegistrationView, RegistrationsView>(
    ['registration', eventId, 'list', search],
    async (after) => {
      const query = {
        limit: '100',
        ...(search.q && search.q.length >= 2 ? { q: search.q } : {}),
        ...(search.status ? { status: search.status } : {}),
        ...(after ? { after } : {}),
      };
      return (await registrationsList({ path: { id: eventId }, query })).data;
    },
    { refetchInterval: 15_000 },
  );
  if (!hasAny) return <Empty title={t('registration.nobody')}>{t('registration.nobodyHint')}</Empty>;
  return (
    <Card
      title={t('registration.people')}
      actions={
        mayExport && (
          <a className="button" href={`/api/v1/events/${eventId}/registrations/export`} download>
            <Download aria-hidden="true" size={18} /> {t('registration.export')}
          </a>
        )
      }
    >
      <div className="filters">
        <SearchField
          label={t('registration.search')}
          value={search.q ?? ''}
          onSearch={(q) => set({ q: q || undefined })}
        />
        <FilterChips
          label={t('events.status')}
          value={search.status ?? ''}
          choices={STATES.map((value) => ({
            value,
            label: value ? t(`registration.status.${value}`) : t('events.all'),
          }))}
          onChange={(status) => set({ status: status || undefined })}
        />
      </div>
      <Loaded query={loaded}>
        {(rows) => <People eventId={eventId} rows={rows} questions={form.questions} more={more} />}
      </Loaded>
    </Card>
  );
}

interface PeopleProps {
  eventId: string;
  rows: RegistrationView[];
  questions: QuestionDto[];
  more: { has: boolean; isBusy: boolean; load: () => void };
}

function People({ eventId, rows, questions, more }: PeopleProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const cityName = useCityName();
  const mayDecide = useMay('organizer');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const toggle = (id: string, isOn: boolean) =>
    setChosen((before) => new Set(isOn ? [...before, id] : [...before].filter((one) => one !== id)));
  return (
    <>
      {chosen.size > 0 && <Decide eventId={eventId} ids={[...chosen]} onDone={() => setChosen(new Set())} />}
      <Table
        label={t('registration.people')}
        rows={rows}
        rowId={({ id }) => id}
        rowHeight={92}
        more={more}
        empty={<Empty title={t('replies.nothingFound')} />}
        columns={[
          {
            id: 'name',
            header: t('replies.name'),
            isHeading: true,
            cell: ({ id, name, address, status }) => (
              <span className="row">
                {mayDecide && DECIDABLE.includes(status) && (
                  <input
                    type="checkbox"
                    aria-label={t('registration.choose', { name: `\u2068${name}\u2069` })}
                    checked={chosen.has(id)}
                    onChange={(change) => toggle(id, change.target.checked)}
                  />
                )}
                <Addressed name={name} address={address} />
              </span>
            ),
          },
          {
            id: 'reads',
            header: t('replies.reads'),
            wideOnly: true,
            cell: ({ language: code, cityId }) => (
              <>
                {cityName(cityId)}
                <div className="muted small">{isLanguage(code) ? t(`language.${code}`) : code}</div>
              </>
            ),
          },
          {
            id: 'more',
            header: t('registration.said'),
            cell: ({ companions, answers }) => (
              <div className="small">
                {companions > 0 && <div>{t('registration.companions', { count: companions })}</div>}
                {questions.map((question) => {
                  const answer = said(question, answers[question.id], language, t('event.yes'), t('event.no'));
                  return (
                    answer !== '' && (
                      <div key={question.id} className="clamp">
                        <span className="muted">
                          <bdi>{wordsIn(question.label, language)}</bdi>
                        </span>{' '}
                        <bdi>{answer}</bdi>
                      </div>
                    )
                  );
                })}
              </div>
            ),
          },
          {
            id: 'status',
            header: t('events.status'),
            cell: ({ status, offeredUntil, createdAt }) => (
              <>
                <Badge tone={TONES[status] ?? 'plain'}>{t(`registration.status.${status as 'placed'}`)}</Badge>
                <div className="small muted">
                  {status === 'offered' && offeredUntil !== null ? (
                    <>
                      {t('registration.until')} <Moment at={offeredUntil} />
                    </>
                  ) : (
                    <Moment at={createdAt} />
                  )}
                </div>
              </>
            ),
          },
        ]}
      />
      <p className="small muted">
        {t('registration.count', { count: rows.length, shown: formatNumber(rows.length, language) })}
      </p>
    </>
  );
}

function said(question: QuestionDto, answer: string | undefined, language: string, yes: string, no: string): string {
  if (answer === undefined) return '';
  if (question.kind === 'yes_no') return answer === 'yes' ? yes : no;
  return question.kind === 'choice' ? wordsIn(question.choices?.[Number(answer)] ?? {}, language) : answer;
}

function Decide({ eventId, ids, onDone }: { eventId: string; ids: string[]; onDone: () => void }) {
  const { t } = useTranslation();
  const decide = useAction({
    run: async (as: 'place' | 'decline') =>
      (await registrationsDecide({ path: { id: eventId }, body: { ids, as } })).data.items,
    stale: [
      ['registration', eventId],
      ['event', eventId],
    ],
    done: (items, as) => t(`registration.did.${as}`, { count: items.length }),
    after: onDone,
  });
  return (
    <div className="row" role="group" aria-label={t('registration.chosen', { count: ids.length })}>
      <strong>{t('registration.chosen', { count: ids.length })}</strong>
      <Button look="primary" isBusy={decide.isPending} onPress={() => decide.mutate('place')}>
        {t('registration.place')}
      </Button>
      <Button look="danger" isBusy={decide.isPending} onPress={() => decide.mutate('decline')}>
        {t('registration.decline')}
      </Button>
      <Button onPress={onDone}>{t('registration.unchoose')}</Button>
    </div>
  );
}
