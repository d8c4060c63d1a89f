import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { nameIn } from '../../api/cities.js';
import { once } from '../../api/client.js';
import { citiesAdd, type NamesDto } from '../../api/generated/index.js';
import { assertFilled } from '../../api/needed.js';
import { toProblem } from '../../api/problem.js';
import { slugOf } from '../../api/slug.js';
import { ZoneField } from '../../time/zone-field.js';
import { ownZone } from '../../time/zones.js';
import { useAction } from '../../ui/action.js';
import { FormDialog } from '../../ui/form-dialog.js';
import { TextField } from '../../ui/field.js';
import { NamesFields, namesOf } from './city-fields.js';

/** A city that joins the network. */
export function CityDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [names, setNames] = useState<NamesDto>({ en: '' });
  const [typedSlug, setTypedSlug] = useState<string | null>(null);
  const [zone, setZone] = useState(ownZone);
  const slug = typedSlug ?? slugOf(names.en);
  const add = useAction({
    run: async () => {
      assertFilled([{ field: 'names.en', label: t('cityForm.name'), value: names.en }]);
      return (await citiesAdd({ body: { slug, names: namesOf(names), zone }, headers: once() })).data;
    },
    done: (city) => t('citiesPage.added', { name: nameIn(city.names) }),
    stale: [['cities']],
    isQuiet: true,
    after: ({ id }) => void navigate({ to: '/cities/$id', params: { id } }),
  });
  const problem = add.error ? toProblem(add.error) : null;
  return (
    <FormDialog
      title={t('cityForm.title')}
      submit={t('cityForm.submit')}
      problem={problem}
      isBusy={add.isPending}
      onSubmit={() => add.mutate()}
      onClose={onClose}
    >
      <NamesFields name="names" names={names} onChange={setNames} problem={problem} />
      <TextField
        name="slug"
        label={t('cityForm.slug')}
        hint={t('cityForm.slugHint')}
        dir="ltr"
        value={slug}
        maxLength={60}
        autoComplete="off"
        error={problem?.for('slug')}
        onChange={(event) => setTypedSlug(event.target.value)}
      />
      <ZoneField
        name="zone"
        label={t('cityForm.zone')}
        hint={t('cityForm.zoneHint')}
        value={zone}
        onChange={setZone}
        error={problem?.for('zone')}
      />
    </FormDialog>
  );
}
