import { Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { nameIn } from '../../../api/cities.js';
import type { SpeakerDto } from '../../../api/generated/index.js';
import { formatNumber } from '../../../i18n/index.js';
import { useLanguage } from '../../../time/when.js';
import { Button } from '../../../ui/button.js';
import { Select, TextField } from '../../../ui/field.js';
import { Card } from '../../../ui/page.js';
import { LinesFields } from '../lines-fields.js';
import { Handles } from './handles.js';
import { moved, replaced } from './lists.js';
import type { PartProps } from './part-props.js';
import { nextSpeaker } from './programme-form.js';

/** Who has a part, in the order of protocol. */
export function SpeakersPart(props: PartProps) {
  const { form, change } = props;
  const { t } = useTranslation();
  const { speakers } = form;
  return (
    <Card title={t('programme.speakers')}>
      <div className="stack">
        <p className="small muted">{t('programme.speakersLead')}</p>
        {speakers.map((speaker, at) => (
          <SpeakerFields
            key={speaker.key}
            {...props}
            at={at}
            speaker={speaker}
            onChange={(changed) => change({ speakers: replaced(speakers, at, changed) })}
            onMove={(by) => change({ speakers: moved(speakers, at, by) })}
          />
        ))}
        <div>
          <Button
            icon={<Plus aria-hidden="true" size={18} />}
            onPress={() => change({ speakers: [...speakers, nextSpeaker(form)] })}
          >
            {t('programme.addSpeaker')}
          </Button>
        </div>
      </div>
    </Card>
  );
}

interface FieldsProps extends PartProps {
  at: number;
  speaker: SpeakerDto;
  /** null takes them away. */
  onChange: (speaker: SpeakerDto | null) => void;
  onMove: (by: number) => void;
}

function SpeakerFields({ at, speaker, form, cities, languages, errorOf, onChange, onMove }: FieldsProps) {
  const { t } = useTranslation();
  const own = useLanguage();
  const field = `speakers.${at}`;
  const number = formatNumber(at + 1, own);
  const set = (part: Partial<SpeakerDto>) => onChange({ ...speaker, ...part });
  return (
    <fieldset className="question stack">
      <legend>{t('programme.speaker', { number })}</legend>
      <div className="columns">
        <TextField
          label={t('programme.name')}
          name={`${field}.name`}
          value={speaker.name}
          error={errorOf(`${field}.name`)}
          onChange={(change) => set({ name: change.target.value })}
        />
        <TextField
          label={t('programme.latinName')}
          optional={t('form.optional')}
          name={`${field}.latinName`}
          dir="ltr"
          value={speaker.latinName ?? ''}
          error={errorOf(`${field}.latinName`)}
          onChange={(change) => set({ latinName: change.target.value })}
        />
        <Select
          label={t('programme.city')}
          name={`${field}.city`}
          value={speaker.city ?? ''}
          error={errorOf(`${field}.city`)}
          choices={[
            { value: '', label: t('programme.noCity') },
            ...cities.map(({ slug, names }) => ({ value: slug, label: nameIn(names) })),
          ]}
          onChange={(change) => set({ city: change.target.value || null })}
        />
      </div>
      <LinesFields
        field={`${field}.positions`}
        label={(language) => t('programme.position', { language })}
        lines={speaker.positions}
        {...{ languages, errorOf }}
        onChange={(positions) => set({ positions })}
      />
      <Handles
        words={{ up: 'programme.speakerUp', down: 'programme.speakerDown', remove: 'programme.removeSpeaker' }}
        at={at}
        count={form.speakers.length}
        onMove={onMove}
        onRemove={() => onChange(null)}
      />
    </fieldset>
  );
}
