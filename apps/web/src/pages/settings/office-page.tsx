import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { nameIn, useCityName } from '../../api/cities.js';
import { ifMatch, once } from '../../api/client.js';
import {
  officesAddUnit,
  officesRename,
  officesRenameUnit,
  type NamesDto,
  type OfficeView,
  type UnitView,
} from '../../api/generated/index.js';
import { officeQuery } from '../../api/office.js';
import { toProblem } from '../../api/problem.js';
import { useMay } from '../../session/session.js';
import { useAction } from '../../ui/action.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { TextField } from '../../ui/field.js';
import { Loaded } from '../../ui/loading.js';
import { Notice } from '../../ui/notice.js';
import { Card, Facts } from '../../ui/page.js';
import { MeetingServersCard } from '../rooms/meeting-servers-card.js';
import { NamesForm } from './names-form.js';
import { SettingsFrame } from './settings-frame.js';

/** The office's names, which stand in every mail, and its units. */
export function OfficePage() {
  const { t } = useTranslation();
  const office = useQuery(officeQuery);
  const isAdmin = useMay('admin');
  return (
    <SettingsFrame title={t('settings.office')}>
      <Loaded query={office}>
        {(known) => (
          <div className="parts">
            {!isAdmin && <Notice>{t('settings.onlyAdmins')}</Notice>}
            <OfficeCard key={known.version} office={known} />
            <Units office={known} />
            <MeetingServersCard />
          </div>
        )}
      </Loaded>
    </SettingsFrame>
  );
}

function OfficeCard({ office }: { office: OfficeView }) {
  const { t } = useTranslation();
  const cityName = useCityName();
  const isAdmin = useMay('admin');
  const rename = useAction({
    run: async (names: NamesDto) => (await officesRename({ body: { names }, headers: ifMatch(office.version) })).data,
    isQuiet: true,
    stale: [['office']],
    done: () => t('state.saved'),
  });
  return (
    <Card title={nameIn(office.names)}>
      <Facts items={[[t('settings.city'), cityName(office.cityId)]]} />
      {isAdmin && (
        <>
          <p className="muted">{t('settings.officeNamesHint')}</p>
          <NamesForm
            names={office.names}
            problem={rename.error ? toProblem(rename.error) : null}
            isBusy={rename.isPending}
            onSave={(names) => rename.mutate(names)}
          />
        </>
      )}
    </Card>
  );
}

function Units({ office }: { office: OfficeView }) {
  const { t } = useTranslation();
  const isAdmin = useMay('admin');
  const [edited, setEdited] = useState<UnitView | 'new' | null>(null);
  return (
    <Card
      title={t('settings.units')}
      actions={isAdmin && <Button onPress={() => setEdited('new')}>{t('settings.addUnit')}</Button>}
    >
      <p className="muted">{t('settings.unitsHint')}</p>
      {office.units.length === 0 ? (
        <p>{t('settings.noUnits')}</p>
      ) : (
        <ul className="plain-list">
          {office.units.map((unit) => (
            <li key={unit.id} className="row">
              <bdi className="grow">{nameIn(unit.names)}</bdi>
              {isAdmin && (
                <Button look="quiet" onPress={() => setEdited(unit)}>
                  {t('action.edit')}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {edited !== null && <UnitDialog unit={edited} onClose={() => setEdited(null)} />}
    </Card>
  );
}

function UnitDialog({ unit, onClose }: { unit: UnitView | 'new'; onClose: () => void }) {
  const { t } = useTranslation();
  const [slug, setSlug] = useState('');
  const save = useAction({
    run: async (names: NamesDto) => {
      if (unit === 'new') return (await officesAddUnit({ body: { slug: slug.trim(), names }, headers: once() })).data;
      return (await officesRenameUnit({ path: { id: unit.id }, body: { names } })).data;
    },
    isQuiet: true,
    stale: [['office']],
    done: () => t('state.saved'),
    after: onClose,
  });
  const problem = save.error ? toProblem(save.error) : null;
  return (
    <Dialog title={unit === 'new' ? t('settings.addUnit') : t('action.edit')} isOpen onClose={onClose} wide>
      <NamesForm
        names={unit === 'new' ? { en: '' } : unit.names}
        problem={problem}
        isBusy={save.isPending}
        onSave={(names) => save.mutate(names)}
      >
        {unit === 'new' && (
          <TextField
            label={t('settings.slug')}
            hint={t('settings.slugHint')}
            name="slug"
            dir="ltr"
            value={slug}
            error={problem?.for('slug')}
            onChange={(event) => setSlug(event.target.value)}
          />
        )}
      </NamesForm>
    </Dialog>
  );
}
