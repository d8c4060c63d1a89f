import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { LANGUAGES } from '@hamshahr/time';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  submissionsList,
  type CallView,
  type SubmissionRowView,
  type SubmissionsView,
} from '../../api/generated/index.js';
import { usePaged } from '../../api/pages.js';
import { useMay } from '../../session/session.js';
import { Moment, useLanguage } from '../../time/when.js';
import { LinkButton } from '../../ui/button.js';
import { Select } from '../../ui/field.js';
import { FilterChips } from '../../ui/filter-chips.js';
import { Loaded } from '../../ui/loading.js';
import { Empty } from '../../ui/page.js';
import { SearchField } from '../../ui/search-field.js';
import { Table } from '../../ui/table.js';
import { useNow } from '../cities/use-now.js';
import { wordsIn } from '../events/question-list.js';
import { columnOf, decisionOf, mayBecome, type ColumnName } from './board.js';
import { DecisionBadge, SubmissionBadge, useTold } from './call-badges.js';
import { CallFrame } from './call-frame.js';
import { MoveBar } from './move-bar.js';
import { mayDecide } from './call-state.js';
import { useDecisions } from './use-decisions.js';

const route = getRouteApi('/shell/calls/$id/submissions');
const STATES = ['submitted', 'draft', 'withdrawn'] as const;
const DECISIONS = ['none', 'accepted', 'reserve', 'declined'] as const;
type Search = Partial<Record<'q' | 'status' | 'decision' | 'track' | 'language' | 'late', string>>;

/** What was sent to a call: found by state, track, language, and words. */
export function SubmissionsPage() {
  const { id } = route.useParams();
  return <CallFrame id={id}>{(call) => <Submissions call={call} />}</CallFrame>;
}

function Submissions({ call }: { call: CallView }) {
  const { t } = useTranslation();
  const search = route.useSearch();
  const navigate = useNavigate();
  const set = (part: Partial<Search>) =>
    void navigate({
      to: '/calls/$id/submissions',
      params: { id: call.id },
      search: { ...search, ...part },
      replace: true,
    });
  const { submitted, drafts, withdrawn } = call.counts;
  if (submitted + drafts + withdrawn === 0) {
    return (
      <Empty
        title={t('submissions.none')}
        action={
          <LinkButton to="/calls/$id" params={{ id: call.id }}>
            {t('event.overview')}
          </LinkButton>
        }
      >
        {t('submissions.noneHint')}
      </Empty>
    );
  }
  return (
    <>
      <Filters {...{ call, search, set }} />
      <SubmissionList call={call} search={search} />
    </>
  );
}

function Filters({ call, search, set }: { call: CallView; search: Search; set: (part: Partial<Search>) => void }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { tracks } = call.latest.content;
  const all = { value: '', label: t('events.all') };
  return (
    <>
      <div className="filters">
        <SearchField
          label={t('submissions.search')}
          value={search.q ?? ''}
          onSearch={(q) => set({ q: q || undefined })}
        />
        <FilterChips
          label={t('events.status')}
          value={search.status ?? ''}
          choices={[all, ...STATES.map((value) => ({ value, label: t(`submissions.status.${value}`) }))]}
          onChange={(status) => set({ status: status || undefined })}
        />
      </div>
      <div className="filters">
        <Select
          label={t('submissions.decision')}
          value={search.decision ?? ''}
          choices={[
            all,
            ...DECISIONS.map((value) => ({
              value,
              label: t(`decisions.as.${value === 'none' ? 'open' : value}`),
            })),
          ]}
          onChange={(event) => set({ decision: event.target.value || undefined })}
        />
        {tracks.length > 0 && (
          <Select
            label={t('submissions.track')}
            value={search.track ?? ''}
            choices={[all, ...tracks.map(({ key, name }) => ({ value: key, label: wordsIn(name, language) }))]}
            onChange={(event) => set({ track: event.target.value || undefined })}
          />
        )}
        <Select
          label={t('submissions.language')}
          value={search.language ?? ''}
          choices={[all, ...LANGUAGES.map((value) => ({ value, label: t(`language.${value}`) }))]}
          onChange={(event) => set({ language: event.target.value || undefined })}
        />
        <Select
          label={t('submissions.late')}
          value={search.late ?? ''}
          choices={[
            all,
            { value: 'true', label: t('submissions.isLate') },
            { value: 'false', label: t('submissions.inTime') },
          ]}
          onChange={(event) => set({ late: event.target.value || undefined })}
        />
      </div>
    </>
  );
}

function SubmissionList({ call, search }: { call: CallView; search: Search }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const isOver = mayDecide(call, useNow().getTime());
  const mayChoose = useMay('organizer') && isOver && call.status !== 'withdrawn';
  const { loaded, rows, more } = usePaged<SubmissionRowView, SubmissionsView>(
    ['submissions', call.id, search],
    async (after) => {
      const query = { ...search, limit: '50', ...(after ? { after } : {}) } as NonNullable<
        Parameters<typeof submissionsList>[0]['query']
      >;
      return (await submissionsList({ path: { id: call.id }, query })).data;
    },
  );
  const selected = (rows ?? []).filter(({ id }) => chosen.includes(id));
  const columns = useColumns(call, mayChoose ? { chosen, setChosen } : null);
  return (
    <Loaded query={loaded} lines={8}>
      {(items) => (
        <>
          {selected.length > 0 && <DecideBar call={call} rows={selected} onDone={() => setChosen([])} />}
          <Table
            label={t('submissions.title')}
            rows={items}
            rowId={({ id }) => id}
            more={more}
            onOpen={({ id: submissionId }) =>
              void navigate({ to: '/calls/$id/submissions/$submissionId', params: { id: call.id, submissionId } })
            }
            empty={
              <Empty
                title={t('submissions.nothingFound')}
                action={
                  <LinkButton to="/calls/$id/submissions" params={{ id: call.id }}>
                    {t('action.clear')}
                  </LinkButton>
                }
              />
            }
            columns={columns}
          />
        </>
      )}
    </Loaded>
  );
}

/** What is decided about those that are selected. */
function DecideBar({ call, rows, onDone }: { call: CallView; rows: SubmissionRowView[]; onDone: () => void }) {
  const { decide } = useDecisions(call.id);
  const move = (to: ColumnName) => {
    const able = rows.filter((row) => columnOf(row) !== to && mayBecome(row, decisionOf(to)));
    decide.mutate({ ids: able.map(({ id }) => id), decision: decisionOf(to) });
    onDone();
  };
  return <MoveBar rows={rows} onMove={move} onClear={onDone} />;
}

interface Choosing {
  chosen: readonly string[];
  setChosen: (ids: readonly string[]) => void;
}

function useColumns(call: CallView, choosing: Choosing | null) {
  const { t } = useTranslation();
  const language = useLanguage();
  const told = useTold();
  const trackName = (key: string | null) =>
    wordsIn(call.latest.content.tracks.find((track) => track.key === key)?.name ?? {}, language);
  const toggle = (id: string) => {
    if (!choosing) return;
    const { chosen, setChosen } = choosing;
    setChosen(chosen.includes(id) ? chosen.filter((each) => each !== id) : [...chosen, id]);
  };
  return [
    ...(choosing
      ? [
          {
            id: 'choose',
            header: <span className="sr">{t('decisions.choose')}</span>,
            width: '3rem',
            cell: ({ id, title, status }: SubmissionRowView) =>
              status === 'submitted' && (
                <input
                  type="checkbox"
                  className="tick"
                  checked={choosing.chosen.includes(id)}
                  aria-label={t('decisions.select', { title })}
                  onChange={() => toggle(id)}
                />
              ),
          },
        ]
      : []),
    {
      id: 'title',
      header: t('events.title'),
      isHeading: true,
      cell: ({ title, language: of, authorName, coAuthors }: SubmissionRowView) => (
        <>
          <bdi lang={of}>{title || t('submissions.untitled')}</bdi>
          <div className="small muted">
            <bdi>{authorName}</bdi>
            {coAuthors > 0 && ` ${t('submissions.andOthers', { count: coAuthors })}`}
          </div>
        </>
      ),
    },
    {
      id: 'track',
      header: t('submissions.track'),
      wideOnly: true,
      cell: ({ trackKey, language: of }: SubmissionRowView) => (
        <>
          <bdi>{trackName(trackKey)}</bdi>
          <div className="small muted">{t(`language.${of as 'fa'}`)}</div>
        </>
      ),
    },
    {
      id: 'at',
      header: t('calls.received'),
      wideOnly: true,
      cell: ({ submittedAt, isLate, files }: SubmissionRowView) => (
        <>
          {submittedAt ? <Moment at={submittedAt} zone={call.latest.content.closes.zone} /> : '–'}
          <div className="small muted">
            {[
              ...(isLate ? [t('submissions.isLate')] : []),
              ...(files > 0 ? [t('submissions.files', { count: files })] : []),
            ].join(t('time.comma'))}
          </div>
        </>
      ),
    },
    {
      id: 'status',
      header: t('events.status'),
      cell: (row: SubmissionRowView) =>
        row.decision === null ? (
          <SubmissionBadge status={row.status} />
        ) : (
          <>
            <DecisionBadge decision={row.decision} />
            <div className="small muted">{told(row)}</div>
          </>
        ),
    },
  ];
}
