import { LANGUAGES, type Language } from '@hamshahr/time';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { ifMatch, once } from '../../api/client.js';
import {
  materialsAddFile,
  materialsAddLink,
  materialsEdit,
  type MaterialDto,
  type MaterialView,
} from '../../api/generated/index.js';
import { toProblem } from '../../api/problem.js';
import { useAction } from '../../ui/action.js';
import { Button } from '../../ui/button.js';
import { ErrorSummary } from '../../ui/error-summary.js';
import { Choices, FieldFrame, Select, TextField, fieldId } from '../../ui/field.js';
import { Card } from '../../ui/page.js';

const KINDS = ['recording', 'slides', 'minutes', 'other'] as const;
const AUDIENCES = ['office', 'participants', 'public'] as const;
const SOURCES = ['file', 'link'] as const;
type Source = (typeof SOURCES)[number];
const ACCEPTED = '.pdf,.png,.jpg,.jpeg,.webp,.docx,.pptx,.xlsx,.odt,.odp,.ods';

interface FormProps {
  eventId: string;
  /** The one to change; null for a new one. */
  material: MaterialView | null;
  onClose: () => void;
}

/** A file or a link, what it is called, and who finds it. */
export function MaterialForm({ eventId, material, onClose }: FormProps) {
  const { t } = useTranslation();
  const [key] = useState(once);
  const [source, setSource] = useState<Source>('file');
  const [file, setFile] = useState<File | null>(null);
  const [url, setUrl] = useState('');
  const [draft, setDraft] = useState<MaterialDto>(() => ({
    kind: material?.kind ?? 'slides',
    title: material?.title ?? '',
    audience: material?.audience ?? 'participants',
    language: (material?.language as Language | null | undefined) ?? undefined,
  }));
  const set = (part: Partial<MaterialDto>) => setDraft((before) => ({ ...before, ...part }));
  const save = useAction({
    run: async () => {
      if (material) {
        const headers = ifMatch(material.version);
        return (await materialsEdit({ path: { id: material.id }, body: draft, headers })).data;
      }
      const path = { id: eventId };
      if (source === 'link') return (await materialsAddLink({ path, body: { ...draft, url }, headers: key })).data;
      const { language, ...said } = draft;
      const query = { ...said, fileName: file?.name ?? 'file', ...(language ? { language } : {}) };
      return (await materialsAddFile({ path, query, body: file ?? new Blob(), headers: key })).data;
    },
    isQuiet: true,
    stale: [['materials', eventId], ['approvals'], ['today']],
    done: (saved) => t(saved.status === 'internal' ? 'materials.kept' : 'materials.submitted'),
    after: onClose,
  });
  const problem = save.error ? toProblem(save.error) : null;
  const submit = (sent: FormEvent) => {
    sent.preventDefault();
    save.mutate();
  };
  return (
    <Card title={t(material ? 'materials.edit' : 'materials.add')}>
      <form className="stack" onSubmit={submit} noValidate>
        <ErrorSummary problem={problem} />
        {!material && (
          <SourceFields {...{ source, setSource, url, setUrl, setFile }} errorOf={(field) => problem?.for(field)} />
        )}
        <TextField
          label={t('materials.title')}
          hint={t('materials.titleHint')}
          name="title"
          value={draft.title}
          error={problem?.for('title')}
          onChange={(change) => set({ title: change.target.value })}
        />
        <div className="columns">
          <Select
            label={t('materials.kind')}
            name="kind"
            value={draft.kind}
            choices={KINDS.map((value) => ({ value, label: t(`materials.kinds.${value}`) }))}
            onChange={(change) => set({ kind: change.target.value as MaterialDto['kind'] })}
          />
          <Select
            label={t('materials.language')}
            name="language"
            value={draft.language ?? ''}
            choices={[
              { value: '', label: t('materials.anyLanguage') },
              ...LANGUAGES.map((value) => ({ value, label: t(`language.${value}`) })),
            ]}
            onChange={(change) => set({ language: (change.target.value || undefined) as Language | undefined })}
          />
        </div>
        <Choices
          label={t('materials.audience')}
          name="audience"
          value={draft.audience}
          choices={AUDIENCES.map((value) => ({ value, label: t(`materials.audiences.${value}`) }))}
          onChange={(audience) => set({ audience })}
        />
        {draft.audience !== 'office' && <p className="small muted">{t('materials.approvalHint')}</p>}
        <div className="row">
          <Button type="submit" look="primary" isBusy={save.isPending}>
            {t(draft.audience === 'office' ? 'materials.keep' : 'reminders.submit')}
          </Button>
          <Button onPress={onClose}>{t('action.cancel')}</Button>
        </div>
      </form>
    </Card>
  );
}

interface SourceProps {
  source: Source;
  setSource: (source: Source) => void;
  url: string;
  setUrl: (url: string) => void;
  setFile: (file: File | null) => void;
  errorOf: (field: string) => string | undefined;
}

/** The file or the address itself; neither can be changed later. */
function SourceFields({ source, setSource, url, setUrl, setFile, errorOf }: SourceProps) {
  const { t } = useTranslation();
  return (
    <>
      <Choices
        label={t('materials.source')}
        name="source"
        value={source}
        choices={SOURCES.map((value) => ({ value, label: t(`materials.sources.${value}`) }))}
        onChange={setSource}
      />
      {source === 'file' ? (
        <FieldFrame
          id={fieldId('file')}
          label={t('materials.file')}
          hint={t('materials.fileHint')}
          error={errorOf('file')}
        >
          <input
            id={fieldId('file')}
            type="file"
            accept={ACCEPTED}
            onChange={(change) => setFile(change.target.files?.[0] ?? null)}
          />
        </FieldFrame>
      ) : (
        <TextField
          label={t('materials.url')}
          name="url"
          dir="ltr"
          inputMode="url"
          value={url}
          error={errorOf('url')}
          onChange={(change) => setUrl(change.target.value)}
        />
      )}
    </>
  );
}
