import { latinDigits, localizeDigits } from '@hamshahr/time';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { seriesRepeat, type EventView } from '../../api/generated/index.js';
import { toProblem } from '../../api/problem.js';
import { useMay } from '../../session/session.js';
import { useLanguage } from '../../time/when.js';
import { useAction } from '../../ui/action.js';
import { Button } from '../../ui/button.js';
import { ErrorSummary } from '../../ui/error-summary.js';
import { Select, TextField } from '../../ui/field.js';
import { Card } from '../../ui/page.js';
import { SeriesNote } from './series-note.js';

/** The event's place in its series; or how to make one of it. */
export function SeriesCard({ event }: { event: EventView }) {
  const { t } = useTranslation();
  const mayChange = useMay('organizer');
  const { seriesId, revision } = event;
  if (seriesId !== null) {
    return (
      <Card title={t('series.title')}>
        <SeriesNote part={revision.series} />
        <Link to="/events/series/$id" params={{ id: seriesId }}>
          {t('series.parts')}
        </Link>
      </Card>
    );
  }
  const isOver = event.status === 'held' || event.status === 'cancelled';
  return mayChange && !isOver && <RepeatCard eventId={event.id} />;
}

const EVERY = { week: '7', twoWeeks: '14', fourWeeks: '28' } as const;
const PACES = Object.keys(EVERY) as (keyof typeof EVERY)[];

function RepeatCard({ eventId }: { eventId: string }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const navigate = useNavigate();
  const [every, setEvery] = useState<string>(EVERY.week);
  const [count, setCount] = useState(localizeDigits('4', language));
  const make = useAction({
    run: async () => {
      const body = { everyDays: Number(every), count: Number(latinDigits(count)) };
      return (await seriesRepeat({ path: { id: eventId }, body })).data;
    },
    stale: [['event', eventId], ['events'], ['series']],
    done: () => t('series.made'),
    after: ({ id }) => void navigate({ to: '/events/series/$id', params: { id } }),
    isQuiet: true,
  });
  const problem = make.error ? toProblem(make.error) : null;
  const submit = (submitted: FormEvent) => {
    submitted.preventDefault();
    make.mutate();
  };
  return (
    <Card title={t('series.repeat')}>
      <form className="stack" onSubmit={submit} noValidate>
        <p className="small muted">{t('series.repeatLead')}</p>
        <ErrorSummary problem={problem} />
        <Select
          label={t('series.howOften')}
          name="everyDays"
          value={every}
          error={problem?.for('everyDays')}
          choices={PACES.map((pace) => ({ value: EVERY[pace], label: t(`series.every.${pace}`) }))}
          onChange={({ target }) => setEvery(target.value)}
        />
        <TextField
          label={t('series.count')}
          name="count"
          inputMode="numeric"
          value={count}
          error={problem?.for('count')}
          onChange={({ target }) => setCount(target.value)}
        />
        <Button type="submit" isBusy={make.isPending}>
          {t('series.make')}
        </Button>
      </form>
    </Card>
  );
}
