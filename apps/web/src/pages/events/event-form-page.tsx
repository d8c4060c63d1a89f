import { localizeDigits, type Language } from '@hamshahr/time';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { citiesQuery } from '../../api/cities.js';
import { ifMatch, once } from '../../api/client.js';
import { eventsCreate, eventsEdit, type CityView, type EventView } from '../../api/generated/index.js';
import { officeQuery } from '../../api/office.js';
import { ApiProblem, toProblem } from '../../api/problem.js';
import { useLanguage } from '../../time/when.js';
import { useAction } from '../../ui/action.js';
import { Button } from '../../ui/button.js';
import { useKeptDraft } from '../../ui/draft.js';
import { DraftNotice } from '../../ui/draft-notice.js';
import { ErrorSummary } from '../../ui/error-summary.js';
import { LeaveGuard } from '../../ui/leave-guard.js';
import { Loaded } from '../../ui/loading.js';
import { Page } from '../../ui/page.js';
import { WhatFields, WhereFields } from './event-fields.js';
import { draftOf, emptyForm, formOf, missingFields, type EventForm } from './event-form.js';
import { eventQuery } from './event-queries.js';
import { StaleEvent } from './stale-event.js';
import { SeenBy, TimesCard, comparedCities, meetingOf } from './times-card.js';
import { titleOf } from './titles.js';
import './event-form.css';

/** A new event, hosted by the office's own city unless said otherwise. */
export function NewEventPage() {
  const { t } = useTranslation();
  const language = useLanguage();
  const cities = useQuery(citiesQuery);
  const office = useQuery(officeQuery);
  const given = newRoute.useSearch();
  return (
    <Page
      title={t('eventForm.newTitle')}
      lead={t('eventForm.nothingLeaves')}
      back={{ to: '/events', label: t('nav.events') }}
    >
      <Loaded query={cities}>
        {(all) => (
          <Loaded query={office}>
            {({ cityId }) => (
              <EventEditor
                cities={all}
                draftKey="event-new"
                initial={startingForm(given, all.find(({ id }) => id === cityId)?.slug ?? '', language)}
                initiallyCompared={given.cities?.split(',').filter(Boolean)}
              />
            )}
          </Loaded>
        )}
      </Loaded>
    </Page>
  );
}

const route = getRouteApi('/shell/events/$id/edit');
const newRoute = getRouteApi('/shell/events/new');

interface Given {
  date?: string;
  time?: string;
  minutes?: string;
  host?: string;
}

/** An empty form, or one at the time that somebody found. */
function startingForm({ date, time, minutes, host }: Given, ownCity: string, language: Language): EventForm {
  const digits = (text: string) => localizeDigits(text, language);
  return {
    ...emptyForm(host ?? ownCity, language),
    ...(date ? { date } : {}),
    ...(time ? { time: digits(time) } : {}),
    ...(minutes ? { minutes: digits(minutes) } : {}),
  };
}

/** Another version of an event; after publication it becomes a change that waits for its update mailing. */
export function EditEventPage() {
  const { t } = useTranslation();
  const language = useLanguage();
  const { id } = route.useParams();
  const cities = useQuery(citiesQuery);
  const event = useQuery(eventQuery(id));
  return (
    <Page
      title={t('eventForm.editTitle')}
      lead={event.data && event.data.status !== 'draft' ? t('eventForm.changeLead') : t('eventForm.nothingLeaves')}
      back={{ to: '/events/$id', params: { id }, label: event.data ? titleOf(event.data.revision) : t('nav.events') }}
    >
      <Loaded query={cities}>
        {(all) => (
          <Loaded query={event}>
            {(known) => (
              <EventEditor
                key={known.id}
                cities={all}
                event={known}
                draftKey={`event-${known.id}`}
                initial={formOf(known, (cityId) => all.find((city) => city.id === cityId)?.slug ?? '', language)}
              />
            )}
          </Loaded>
        )}
      </Loaded>
    </Page>
  );
}

interface EditorProps {
  cities: CityView[];
  initial: EventForm;
  draftKey: string;
  event?: EventView;
  /** Slugs of cities whose hours are compared from the first. */
  initiallyCompared?: string[] | undefined;
}

function EventEditor({ cities, initial, draftKey, event, initiallyCompared = [] }: EditorProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [first] = useState(initial);
  const [form, setForm] = useState(first);
  const [version, setVersion] = useState(event?.version ?? 0);
  const [isSaved, setSaved] = useState(false);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const [key] = useState(once);
  const [compared, setCompared] = useState<string[]>(initiallyCompared);
  const isDraft = (event?.status ?? 'draft') === 'draft';
  const isDirty = !isSaved && JSON.stringify(form) !== JSON.stringify(first);
  const { found, drop } = useKeptDraft(draftKey, form, isDirty);
  const save = useAction({
    run: async (_goesOn: boolean) => {
      const body = draftOf(form);
      if (!event) return (await eventsCreate({ body, headers: key })).data;
      return (await eventsEdit({ path: { id: event.id }, body, headers: ifMatch(version) })).data;
    },
    isQuiet: true,
    stale: [['events'], ['event', event?.id ?? ''], ['today']],
    done: () => t('state.saved'),
    after: (saved, goesOn) => {
      setSaved(true);
      drop();
      // The guard against leaving must have heard that all is saved.
      setTimeout(() => void navigate(goesOn ? toInvite(saved.id) : { to: '/events/$id', params: { id: saved.id } }));
    },
  });
  /** Those whose hours were compared are probably meant. */
  const toInvite = (id: string) => {
    const meant = cities.filter(({ slug }) => compared.includes(slug)).map((city) => city.id);
    const search = meant.length > 0 ? { cities: meant.join(',') } : {};
    return { to: '/events/$id/invite', params: { id }, search } as const;
  };
  const change = (part: Partial<EventForm>) => setForm((before) => ({ ...before, ...part }));
  const submit = (goesOn: boolean) => {
    const missing = missingFields(form);
    setProblem(missing.length > 0 ? missingProblem(missing, (field) => t(fieldWords(field))) : null);
    if (missing.length === 0) save.mutate(goesOn, { onError: (error) => setProblem(toProblem(error)) });
  };
  const shown = comparedCities(form, compared, cities);
  const meeting = meetingOf(form, shown[0]?.zone);
  const fields = { form, change, cities, problem };
  return (
    <form
      onSubmit={(submitted: FormEvent) => {
        submitted.preventDefault();
        submit(isDraft);
      }}
      noValidate
      className="stack"
    >
      <LeaveGuard isDirty={isDirty} />
      {found && !isDirty && (
        <DraftNotice at={found.at} onUse={() => setForm({ ...first, ...found.value })} onDrop={drop} />
      )}
      {problem?.code === 'event.stale' && event ? (
        <StaleEvent
          id={event.id}
          mine={form}
          cities={cities}
          onTake={(theirs, theirVersion) => {
            setForm(theirs);
            setVersion(theirVersion);
            setProblem(null);
          }}
          onKeep={(theirVersion) => {
            setVersion(theirVersion);
            setProblem(null);
          }}
        />
      ) : (
        <ErrorSummary problem={problem} />
      )}
      <div className="split">
        <div className="parts">
          <WhatFields {...fields} />
          <TimesCard {...fields} shown={shown} compared={compared} onCompare={setCompared} />
          <WhereFields {...fields} />
        </div>
        <aside className="parts sticky">
          <SeenBy shown={shown} meeting={meeting} />
        </aside>
      </div>
      <div className="form-foot">
        <Button type="submit" look="primary" isBusy={save.isPending && save.variables === isDraft}>
          {isDraft ? t('eventForm.saveAndInvite') : t('eventForm.saveChange')}
        </Button>
        {isDraft && (
          <Button isBusy={save.isPending && !save.variables} onPress={() => submit(false)}>
            {t('eventForm.saveDraft')}
          </Button>
        )}
        <span className="muted small">{isDraft ? t('eventForm.afterSave') : t('eventForm.changeAfterSave')}</span>
      </div>
    </form>
  );
}

function fieldWords(field: string) {
  if (field === 'start') return 'eventForm.missingStart' as const;
  if (field === 'minutes') return 'eventForm.missingMinutes' as const;
  return 'eventForm.missingTitleText' as const;
}

function missingProblem(fields: string[], words: (field: string) => string): ApiProblem {
  const errors = fields.map((field) => ({ field, code: 'missing', detail: words(field) }));
  return new ApiProblem({ code: 'form.missing', status: 0, errors });
}
