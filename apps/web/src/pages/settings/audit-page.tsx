import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { auditList, type AuditEntryView, type AuditView } from '../../api/generated/index.js';
import { usePaged } from '../../api/pages.js';
import { Moment } from '../../time/when.js';
import { DateEntry } from '../../time/date-entry.js';
import { LinkButton } from '../../ui/button.js';
import { Select } from '../../ui/field.js';
import { Loaded } from '../../ui/loading.js';
import { Empty } from '../../ui/page.js';
import { Table } from '../../ui/table.js';
import { SettingsFrame } from './settings-frame.js';

const route = getRouteApi('/shell/settings/audit');
const SUBJECTS = [
  '',
  'event',
  'mailing',
  'approval',
  'contact',
  'import',
  'list',
  'account',
  'session',
  'city',
  'office',
] as const;

/** Who did what and when; nothing is ever removed from it. */
export function AuditPage() {
  const { t } = useTranslation();
  const search = route.useSearch();
  const navigate = useNavigate();
  const set = (part: Partial<typeof search>) =>
    void navigate({ to: '/settings/audit', search: { ...search, ...part }, replace: true });
  const { action, from, to, actorId } = search;
  const filters = {
    ...(action ? { action } : {}),
    ...(actorId ? { actorId } : {}),
    ...(from ? { from: `${from}T00:00:00Z` } : {}),
    ...(to ? { to: `${to}T00:00:00Z` } : {}),
  };
  const { loaded, more } = usePaged<AuditEntryView, AuditView>(
    ['audit', filters],
    async (after) => (await auditList({ query: { limit: '200', ...filters, ...(after ? { after } : {}) } })).data,
  );
  return (
    <SettingsFrame title={t('settings.audit')} lead={t('audit.lead')}>
      <div className="filters">
        <Select
          label={t('audit.subject')}
          value={action ?? ''}
          choices={SUBJECTS.map((value) => ({ value, label: value ? t(`audit.subjects.${value}`) : t('events.all') }))}
          onChange={(event) => set({ action: event.target.value || undefined })}
        />
        <DateEntry
          label={t('audit.from')}
          name="from"
          value={from ?? ''}
          onChange={(value) => set({ from: value || undefined })}
        />
        <DateEntry
          label={t('audit.to')}
          name="to"
          value={to ?? ''}
          onChange={(value) => set({ to: value || undefined })}
        />
      </div>
      <Loaded query={loaded} lines={10}>
        {(items) => (
          <Table
            label={t('settings.audit')}
            rows={items}
            rowId={({ id }) => id}
            more={more}
            rowHeight={48}
            empty={
              <Empty
                title={t('audit.none')}
                action={<LinkButton to="/settings/audit">{t('action.clear')}</LinkButton>}
              />
            }
            columns={[
              { id: 'at', header: t('deliveries.when'), cell: ({ at }) => <Moment at={at} /> },
              {
                id: 'who',
                header: t('audit.who'),
                isHeading: true,
                cell: ({ actorName, actorType }) =>
                  actorName ? <bdi>{actorName}</bdi> : t(`audit.actors.${actorType as 'system'}`, actorType),
              },
              { id: 'what', header: t('audit.what'), cell: ({ action: what }) => <code dir="ltr">{what}</code> },
              {
                id: 'object',
                header: t('audit.object'),
                wideOnly: true,
                cell: ({ objectType, objectId }) => (
                  <code dir="ltr">
                    {objectType} {objectId}
                  </code>
                ),
              },
            ]}
          />
        )}
      </Loaded>
    </SettingsFrame>
  );
}
