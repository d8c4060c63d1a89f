import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ifMatch } from '../../../api/client.js';
import {
  proposalsAdd,
  proposalsList,
  type EventProgrammeView,
  type EventView,
  type ProposalView,
} from '../../../api/generated/index.js';
import { toProblem } from '../../../api/problem.js';
import { useLanguage } from '../../../time/when.js';
import { useAction } from '../../../ui/action.js';
import { Badge } from '../../../ui/badge.js';
import { Button, LinkButton } from '../../../ui/button.js';
import { ErrorSummary } from '../../../ui/error-summary.js';
import { Checkbox, Select, TextField } from '../../../ui/field.js';
import { Notice } from '../../../ui/notice.js';
import { Card } from '../../../ui/page.js';
import './programme.css';

const proposalsQuery = (eventId: string) => ({
  queryKey: ['proposals', eventId],
  queryFn: async () => (await proposalsList({ path: { id: eventId } })).data.items,
});

interface CardProps {
  event: EventView;
  shown: EventProgrammeView;
}

/** Accepted proposals of the office's calls: chosen ones become sessions, and their people speakers to invite. */
export function ProposalsCard(props: CardProps) {
  const { t } = useTranslation();
  const { data = [] } = useQuery(proposalsQuery(props.event.id));
  if (data.length === 0) return null;
  return (
    <Card title={t('proposals.title')}>
      <Proposals {...props} proposals={data} />
    </Card>
  );
}

const isFree = ({ confirmation, eventId }: ProposalView) => confirmation === 'confirmed' && eventId === null;

function Proposals({ event, shown, proposals }: CardProps & { proposals: ProposalView[] }) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<string[]>([]);
  const [placing, setPlacing] = useState({ minutes: '20', pause: '5', room: '' });
  const add = useAction({
    run: async () => {
      const { minutes, pause, room } = placing;
      const body = { submissionIds: chosen, minutes: Number(minutes), pause: Number(pause), room: room || null };
      return (await proposalsAdd({ path: { id: event.id }, body, headers: ifMatch(shown.version) })).data;
    },
    isQuiet: true,
    stale: [['programme', event.id], ['proposals', event.id], ['events'], ['event', event.id], ['today'], ['lists']],
    done: ({ placed }) => t('proposals.added', { count: placed.length }),
    after: () => setChosen([]),
  });
  const toggle = (id: string) =>
    setChosen((before) => (before.includes(id) ? before.filter((one) => one !== id) : [...before, id]));
  return (
    <div className="stack">
      <p className="small muted">{t('proposals.lead')}</p>
      {proposals.some(({ eventId }) => eventId === event.id) && <InviteSpeakers event={event} />}
      <ErrorSummary problem={add.error ? toProblem(add.error) : null} />
      <ul className="proposals" role="list">
        {proposals.map((proposal) => (
          <li key={proposal.submissionId}>
            <Proposal
              {...{ proposal, event }}
              isChosen={chosen.includes(proposal.submissionId)}
              onToggle={() => toggle(proposal.submissionId)}
            />
          </li>
        ))}
      </ul>
      {proposals.some(isFree) && (
        <PlacingForm
          {...{ shown, placing, setPlacing }}
          count={chosen.length}
          isBusy={add.isPending}
          onAdd={() => add.mutate()}
        />
      )}
    </div>
  );
}

interface ProposalProps {
  proposal: ProposalView;
  event: EventView;
  isChosen: boolean;
  onToggle: () => void;
}

/** One proposal, and why it cannot be chosen where it cannot. */
function Proposal({ proposal, event, isChosen, onToggle }: ProposalProps) {
  const { t } = useTranslation();
  const { title, people, language, confirmation, eventId } = proposal;
  const separator = useLanguage() === 'fa' ? '، ' : ', ';
  const words = (
    <>
      <bdi lang={language}>{title}</bdi> <span className="small muted">{people.join(separator)}</span>
    </>
  );
  if (isFree(proposal)) return <Checkbox label={words} checked={isChosen} onChange={onToggle} />;
  const state = eventId === null ? confirmation : eventId === event.id ? 'here' : 'elsewhere';
  return (
    <p>
      {words} <Badge tone={eventId === event.id ? 'good' : 'plain'}>{t(`proposals.states.${state as 'here'}`)}</Badge>
    </p>
  );
}

interface PlacingProps {
  shown: EventProgrammeView;
  placing: { minutes: string; pause: string; room: string };
  setPlacing: (placing: PlacingProps['placing']) => void;
  count: number;
  isBusy: boolean;
  onAdd: () => void;
}

function PlacingForm({ shown, placing, setPlacing, count, isBusy, onAdd }: PlacingProps) {
  const { t } = useTranslation();
  const own = useLanguage();
  const rooms = shown.programme?.rooms ?? [];
  const number = (name: 'minutes' | 'pause') => (
    <TextField
      label={t(`proposals.${name}`)}
      name={name}
      type="number"
      inputMode="numeric"
      min={name === 'minutes' ? 1 : 0}
      value={placing[name]}
      onChange={({ target }) => setPlacing({ ...placing, [name]: target.value })}
    />
  );
  return (
    <>
      <div className="placing">
        {number('minutes')}
        {number('pause')}
        {rooms.length > 0 && (
          <Select
            label={t('programme.room')}
            name="room"
            value={placing.room}
            choices={[
              { value: '', label: t('programme.everybody') },
              ...rooms.map(({ key, names }) => ({
                value: key,
                label: names[own] ?? names.en ?? Object.values(names)[0] ?? key,
              })),
            ]}
            onChange={({ target }) => setPlacing({ ...placing, room: target.value })}
          />
        )}
      </div>
      <div>
        <Button look="primary" isBusy={isBusy} isDisabled={count === 0} onPress={onAdd}>
          {count === 0 ? t('proposals.choose') : t('proposals.add', { count })}
        </Button>
      </div>
    </>
  );
}

/** The people stand on a list of their own; whoever is invited from it is invited to speak. */
function InviteSpeakers({ event }: { event: EventView }) {
  const { t } = useTranslation();
  return (
    <Notice
      tone="good"
      title={t('proposals.listed')}
      actions={
        <LinkButton to="/events/$id/invite" params={{ id: event.id }}>
          {t('proposals.invite')}
        </LinkButton>
      }
    >
      <p>{t('proposals.listedHint')}</p>
    </Notice>
  );
}
