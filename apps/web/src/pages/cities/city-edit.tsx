import { LANGUAGES } from '@hamshahr/time';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { citiesQuery } from '../../api/cities.js';
import { ifMatch } from '../../api/client.js';
import { citiesEdit, type CityView, type NamesDto } from '../../api/generated/index.js';
import { toProblem } from '../../api/problem.js';
import { ZoneField } from '../../time/zone-field.js';
import { useAction } from '../../ui/action.js';
import { FormDialog } from '../../ui/form-dialog.js';
import { Notice } from '../../ui/notice.js';
import { NamesFields, namesOf } from './city-fields.js';

interface CityEditProps {
  city: CityView;
  onClose: () => void;
}

/** Names and time zone of a city. */
export function CityEdit({ city, onClose }: CityEditProps) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [base, setBase] = useState(city);
  const [names, setNames] = useState<NamesDto>(city.names);
  const [zone, setZone] = useState(city.zone);
  // Somebody was quicker: what was not touched here becomes theirs, and what was touched is saved on top.
  const meet = async () => {
    await client.invalidateQueries({ queryKey: citiesQuery.queryKey });
    const present = client.getQueryData(citiesQuery.queryKey)?.find(({ id }) => id === city.id);
    if (!present) return;
    setNames(onTopOf(present.names, names, base.names));
    if (zone === base.zone) setZone(present.zone);
    setBase(present);
  };
  const save = useAction({
    run: async () => {
      try {
        await citiesEdit({
          path: { id: city.id },
          headers: ifMatch(base.version),
          body: { names: namesOf(names), zone },
        });
      } catch (error) {
        if (toProblem(error).status === 412) await meet();
        throw error;
      }
    },
    done: () => t('cityPage.saved'),
    stale: [['cities']],
    isQuiet: true,
    after: onClose,
  });
  const problem = save.error ? toProblem(save.error) : null;
  const isStale = problem?.status === 412;
  return (
    <FormDialog
      title={t('cityPage.edit')}
      submit={t('action.save')}
      problem={problem}
      instead={
        isStale ? (
          <Notice tone="attention" role="alert" title={t('cityPage.conflict')}>
            <Theirs city={city} />
          </Notice>
        ) : undefined
      }
      isBusy={save.isPending}
      onSubmit={() => save.mutate()}
      onClose={onClose}
    >
      <NamesFields name="names" names={names} onChange={setNames} problem={problem} />
      <ZoneField
        name="zone"
        label={t('cityForm.zone')}
        hint={t('cityForm.zoneHint')}
        value={zone}
        onChange={setZone}
        error={problem?.for('zone')}
      />
      {zone !== city.zone && <Notice tone="attention">{t('cityPage.zoneWarning')}</Notice>}
    </FormDialog>
  );
}

function onTopOf(theirs: NamesDto, mine: NamesDto, base: NamesDto): NamesDto {
  const changed = LANGUAGES.filter((language) => (mine[language] ?? '') !== (base[language] ?? ''));
  return { ...theirs, ...Object.fromEntries(changed.map((language) => [language, mine[language]])) };
}

function Theirs({ city }: { city: CityView }) {
  return (
    <>
      {Object.entries(city.names).map(([language, name]) => (
        <div key={language}>
          <bdi>{name}</bdi>
        </div>
      ))}
      <bdi dir="ltr">{city.zone}</bdi>
    </>
  );
}
