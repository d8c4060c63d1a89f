import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { citiesQuery } from '../../api/cities.js';
import { ifMatch, once } from '../../api/client.js';
import { callsCreate, callsEdit, type CallView } from '../../api/generated/index.js';
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
import { Card, Page } from '../../ui/page.js';
import { ReviewCard } from './call-categories.js';
import { TextFields, type Change } from './call-fields.js';
import { contentOf, emptyForm, formOf, languageOf, missingFields, withoutDates, type CallForm } from './call-form.js';
import { callQuery, callTitle } from './call-queries.js';
import { QuestionsCard } from './call-questions.js';
import { DeadlineCard, DoorsCard, MainLanguage, ProposalCard } from './call-rules.js';
import { TracksCard } from './call-tracks.js';
import { LanguageBar } from './language-bar.js';
import { PreviewPlace } from './preview-place.js';
import { StaleCall } from './stale-call.js';
import '../events/event-form.css';
import './calls.css';

const newRoute = getRouteApi('/shell/calls/new');
const route = getRouteApi('/shell/calls/$id/edit');
const NOTHING = { data: null, isError: false, error: null, refetch: () => undefined };

/** A new call: empty, or what an earlier one said and asked, without its days. */
export function NewCallPage() {
  const { t } = useTranslation();
  const language = useLanguage();
  const { from } = newRoute.useSearch();
  const cities = useQuery(citiesQuery);
  const office = useQuery(officeQuery);
  const earlier = useQuery({ ...callQuery(from ?? ''), enabled: from !== undefined });
  return (
    <Page title={t('callForm.newTitle')} lead={t('callForm.lead')} back={{ to: '/calls', label: t('nav.calls') }}>
      <Loaded query={cities}>
        {(all) => (
          <Loaded query={office}>
            {({ cityId }) => (
              <Loaded query={from === undefined ? NOTHING : earlier}>
                {(call) => (
                  <CallEditor
                    key={call?.id ?? ''}
                    draftKey={call ? `call-from-${call.id}` : 'call-new'}
                    initial={
                      call
                        ? withoutDates(formOf(call.latest.content, language))
                        : emptyForm(all.find(({ id }) => id === cityId)?.zone ?? 'UTC', language)
                    }
                  />
                )}
              </Loaded>
            )}
          </Loaded>
        )}
      </Loaded>
    </Page>
  );
}

/** Another version of a call; what everybody reads stays until it is approved. */
export function EditCallPage() {
  const { t } = useTranslation();
  const language = useLanguage();
  const { id } = route.useParams();
  const call = useQuery(callQuery(id));
  return (
    <Page
      title={t('callForm.editTitle')}
      lead={call.data?.published ? t('callForm.changeLead') : t('callForm.lead')}
      back={{ to: '/calls/$id', params: { id }, label: call.data ? callTitle(call.data) : t('nav.calls') }}
    >
      <Loaded query={call}>
        {(known) => (
          <CallEditor
            key={known.id}
            call={known}
            draftKey={`call-${known.id}`}
            initial={formOf(known.latest.content, language)}
          />
        )}
      </Loaded>
    </Page>
  );
}

interface EditorProps {
  initial: CallForm;
  draftKey: string;
  call?: CallView;
}

function CallEditor({ initial, draftKey, call }: EditorProps) {
  const { t } = useTranslation();
  const [first] = useState(initial);
  const [form, setForm] = useState(first);
  const [version, setVersion] = useState(call?.version ?? 0);
  const [language, setLanguage] = useState(first.mainLanguage);
  const [isSaved, setSaved] = useState(false);
  const isDirty = !isSaved && JSON.stringify(form) !== JSON.stringify(first);
  const { found, drop } = useKeptDraft(draftKey, form, isDirty);
  const { save, problem, setProblem } = useSaving(call, version, () => {
    setSaved(true);
    drop();
  });
  const change: Change = (part) => setForm((now) => ({ ...now, ...(typeof part === 'function' ? part(now) : part) }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate(form, {
      onError: (error) => {
        const refused = toProblem(error);
        setProblem(refused);
        // Words in another language are shown where something is wrong with them.
        const wrong = refused.errors.map(({ field }) => languageOf(field)).find((each) => each !== undefined);
        if (wrong) setLanguage(wrong);
      },
    });
  };
  const part = { form, change, language, errorOf: (field: string) => problem?.for(field) };
  return (
    <form onSubmit={submit} noValidate className="stack">
      <LeaveGuard isDirty={isDirty} />
      {found && !isDirty && (
        <DraftNotice at={found.at} onUse={() => setForm({ ...first, ...found.value })} onDrop={drop} />
      )}
      {problem?.code === 'call.stale' && call ? (
        <StaleCall
          id={call.id}
          mine={form}
          onTake={(theirs, now) => {
            setForm(theirs);
            setVersion(now);
            setProblem(null);
          }}
          onKeep={(now) => {
            setVersion(now);
            setProblem(null);
          }}
        />
      ) : (
        <ErrorSummary problem={problem} />
      )}
      <div className="call-form">
        <div className="parts">
          <LanguageBar form={form} value={language} onChange={setLanguage} />
          <Card title={t('callForm.texts')}>
            <TextFields {...part} />
            <MainLanguage {...part} />
          </Card>
          <DeadlineCard {...part} />
          <TracksCard {...part} />
          <QuestionsCard {...part} />
          <ProposalCard {...part} />
          <DoorsCard {...part} />
          <ReviewCard {...part} />
        </div>
        <PreviewPlace form={form} written={language} />
      </div>
      <div className="form-foot">
        <Button type="submit" look="primary" isBusy={save.isPending}>
          {t(call?.published ? 'callForm.saveChange' : 'callForm.save')}
        </Button>
        <span className="muted small">{t('callForm.afterSave')}</span>
      </div>
    </form>
  );
}

/** Sends it, says what is wrong before anything is asked, and goes on to the call. */
function useSaving(call: CallView | undefined, version: number, onSaved: () => void) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const [key] = useState(once);
  const save = useAction({
    run: async (form: CallForm) => {
      const missing = missingFields(form);
      if (missing.length > 0) throw missingProblem(missing, (field) => t(missingWordsOf(field)));
      const body = contentOf(form);
      if (!call) return (await callsCreate({ body, headers: key })).data;
      return (await callsEdit({ path: { id: call.id }, body, headers: ifMatch(version) })).data;
    },
    isQuiet: true,
    stale: [['calls'], ['call', call?.id ?? ''], ['approvals']],
    done: () => t('state.saved'),
    after: ({ id }) => {
      onSaved();
      // The guard against leaving must have heard that all is saved.
      setTimeout(() => void navigate({ to: '/calls/$id', params: { id } }));
    },
  });
  return { save, problem, setProblem };
}

function missingWordsOf(field: string) {
  if (field === 'closes.wall') return 'callForm.missingDeadline' as const;
  if (field.startsWith('texts.')) return 'callForm.missingTitle' as const;
  if (field.startsWith('tracks.')) return 'callForm.missingTrack' as const;
  if (field.startsWith('categories.')) return 'callForm.missingCategory' as const;
  return field.includes('.choices.') ? ('callForm.missingChoice' as const) : ('callForm.missingLabel' as const);
}

function missingProblem(fields: string[], words: (field: string) => string): ApiProblem {
  const errors = fields.map((field) => ({ field, code: 'missing', detail: words(field) }));
  return new ApiProblem({ code: 'form.missing', status: 0, errors });
}
