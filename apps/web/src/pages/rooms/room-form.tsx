import { latinDigits, localizeDigits } from '@hamshahr/time';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { ifMatch } from '../../api/client.js';
import { roomsSave, type RoomDto, type RoomView } from '../../api/generated/index.js';
import { toProblem, type ApiProblem } from '../../api/problem.js';
import { useLanguage } from '../../time/when.js';
import { useAction } from '../../ui/action.js';
import { Button } from '../../ui/button.js';
import { ErrorSummary } from '../../ui/error-summary.js';
import { Choices, TextField } from '../../ui/field.js';
import { Card } from '../../ui/page.js';

interface Draft {
  provider: RoomDto['provider'];
  /** As typed, in any digits. */
  opensMinutes: string;
  linkUrl: string;
  fallbackUrl: string;
  fallbackPhone: string;
}
type TextName = Exclude<keyof Draft, 'provider'>;

/** Sets the room up: by what people meet, how long before it opens, and the other way where it cannot be reached. */
export function RoomForm({ room }: { room: RoomView }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [draft, setDraft] = useState<Draft>(() => ({
    provider: room.provider,
    opensMinutes: localizeDigits(String(room.opensMinutes), language),
    linkUrl: room.linkUrl ?? '',
    fallbackUrl: room.fallbackUrl ?? '',
    fallbackPhone: room.fallbackPhone ?? '',
  }));
  const save = useAction({
    run: async () => {
      const path = { id: room.eventId };
      return (await roomsSave({ path, body: bodyOf(draft), headers: ifMatch(room.version) })).data;
    },
    isQuiet: true,
    stale: [
      ['room', room.eventId],
      ['room-now', room.eventId],
    ],
    done: () => t('room.saved'),
  });
  const problem = save.error ? toProblem(save.error) : null;
  const submit = (sent: FormEvent) => {
    sent.preventDefault();
    save.mutate();
  };
  return (
    <Card title={t('room.setUp')}>
      <form className="stack" onSubmit={submit} noValidate>
        <ErrorSummary problem={problem} />
        <Choices
          label={t('room.provider')}
          name="provider"
          value={draft.provider}
          choices={room.providers.map((value) => ({ value, label: t(`room.providers.${value}`) }))}
          onChange={(provider) => setDraft((before) => ({ ...before, provider }))}
        />
        <RoomTexts draft={draft} problem={problem} set={(part) => setDraft((before) => ({ ...before, ...part }))} />
        <div className="row">
          <Button type="submit" look="primary" isBusy={save.isPending}>
            {t('room.save')}
          </Button>
        </div>
      </form>
    </Card>
  );
}

interface TextsProps {
  draft: Draft;
  problem: ApiProblem | null;
  set: (part: Partial<Draft>) => void;
}

function RoomTexts({ draft, problem, set }: TextsProps) {
  const { t } = useTranslation();
  const field = (name: TextName) => ({
    name,
    dir: 'ltr' as const,
    value: draft[name],
    error: problem?.for(name),
    onChange: (change: { target: { value: string } }) => set({ [name]: change.target.value }),
  });
  return (
    <>
      {draft.provider === 'link' && (
        <TextField label={t('room.link')} hint={t('room.linkHint')} type="url" {...field('linkUrl')} />
      )}
      <TextField
        label={t('room.opens')}
        hint={t('room.opensHint')}
        inputMode="numeric"
        className="short"
        {...field('opensMinutes')}
      />
      <TextField
        label={t('room.fallbackUrl')}
        hint={t('room.fallbackHint')}
        optional={t('form.optional')}
        type="url"
        {...field('fallbackUrl')}
      />
      <TextField label={t('room.fallbackPhone')} optional={t('form.optional')} type="tel" {...field('fallbackPhone')} />
    </>
  );
}

function bodyOf({ provider, opensMinutes, linkUrl, fallbackUrl, fallbackPhone }: Draft): RoomDto {
  return {
    provider,
    opensMinutes: Number(latinDigits(opensMinutes).trim() || NaN),
    linkUrl: provider === 'link' ? linkUrl.trim() || null : null,
    fallbackUrl: fallbackUrl.trim() || null,
    fallbackPhone: fallbackPhone.trim() || null,
  };
}
