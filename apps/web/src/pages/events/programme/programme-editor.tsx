import type { Language } from '@hamshahr/time';
import { useQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { citiesQuery } from '../../../api/cities.js';
import { ifMatch } from '../../../api/client.js';
import { programmePut, type CityView, type EventProgrammeView, type EventView } from '../../../api/generated/index.js';
import { toProblem, type ApiProblem } from '../../../api/problem.js';
import { useLanguage } from '../../../time/when.js';
import { useAction } from '../../../ui/action.js';
import { Button } from '../../../ui/button.js';
import { useKeptDraft } from '../../../ui/draft.js';
import { DraftNotice } from '../../../ui/draft-notice.js';
import { ErrorSummary } from '../../../ui/error-summary.js';
import { LeaveGuard } from '../../../ui/leave-guard.js';
import { Loaded } from '../../../ui/loading.js';
import { Notice } from '../../../ui/notice.js';
import { bodyOf, formOf, withoutGone, type ProgrammeForm } from './programme-form.js';
import type { PartProps } from './part-props.js';
import { RoomsPart } from './rooms-part.js';
import { SessionsPart } from './sessions-part.js';
import { SpeakersPart } from './speakers-part.js';
import '../event-form.css';
import './programme.css';

interface EditorProps {
  event: EventView;
  shown: EventProgrammeView;
  onClose: () => void;
}

/** Writes the programme: who speaks, in which rooms, what when. */
export function ProgrammeEditor(props: EditorProps) {
  const cities = useQuery(citiesQuery);
  return <Loaded query={cities}>{(all) => <Editor {...props} cities={all} />}</Loaded>;
}

function Editor({ event, shown, cities, onClose }: EditorProps & { cities: CityView[] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { revision } = event;
  const slugOf = (id: string) => cities.find((city) => city.id === id)?.slug ?? '';
  const [first] = useState(() => formOf(shown.programme, revision.start, slugOf, language));
  const [form, setForm] = useState(first);
  const [version, setVersion] = useState(shown.version);
  const [isSaved, setSaved] = useState(false);
  const isDirty = !isSaved && JSON.stringify(form) !== JSON.stringify(first);
  const { found, drop } = useKeptDraft(`programme-${event.id}`, form, isDirty);
  const save = useAction({
    run: async () => {
      const body = bodyOf(form, revision.start);
      return (await programmePut({ path: { id: event.id }, body, headers: ifMatch(version) })).data;
    },
    isQuiet: true,
    stale: [['programme', event.id], ['events'], ['event', event.id], ['today']],
    done: () => t('state.saved'),
    after: () => {
      setSaved(true);
      drop();
      onClose();
    },
  });
  const problem = save.error ? toProblem(save.error) : null;
  const change = (part: Partial<ProgrammeForm>) => setForm((before) => withoutGone({ ...before, ...part }));
  const part: PartProps = {
    ...{ form, change, cities, revision },
    errorOf: (field) => problem?.for(field),
    languages: Object.keys(revision.texts) as Language[],
  };
  const submit = (sent: FormEvent) => {
    sent.preventDefault();
    save.mutate();
  };
  return (
    <form className="parts" onSubmit={submit} noValidate>
      <LeaveGuard isDirty={isDirty} />
      {found && !isDirty && <DraftNotice at={found.at} onUse={() => setForm(found.value)} onDrop={drop} />}
      {problem?.code === 'event.stale' ? (
        <Stale
          problem={problem}
          onKeep={(theirs) => {
            setVersion(theirs);
            save.reset();
          }}
        />
      ) : (
        <ErrorSummary problem={problem} />
      )}
      {event.publishedRevisionId !== null && <p className="muted">{t('programme.editLead')}</p>}
      <SpeakersPart {...part} />
      <RoomsPart {...part} />
      <SessionsPart {...part} />
      <div className="form-foot">
        <Button type="submit" look="primary" isBusy={save.isPending}>
          {t('programme.save')}
        </Button>
        <Button onPress={onClose}>{t('action.cancel')}</Button>
      </div>
    </form>
  );
}

/** Somebody else changed the event meanwhile: what is written here stays and can be saved over theirs. */
function Stale({ problem, onKeep }: { problem: ApiProblem; onKeep: (version: number) => void }) {
  const { t } = useTranslation();
  const { version } = problem.current as { version: number };
  return (
    <Notice
      tone="attention"
      role="alert"
      title={problem.message}
      actions={<Button onPress={() => onKeep(version)}>{t('programme.keepMine')}</Button>}
    >
      <p>{t('programme.keepMineHint')}</p>
    </Notice>
  );
}
