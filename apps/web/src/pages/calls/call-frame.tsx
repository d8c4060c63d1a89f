import { useQuery } from '@tanstack/react-query';
import { Pencil } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CallView } from '../../api/generated/index.js';
import { formatNumber } from '../../i18n/index.js';
import { useMay } from '../../session/session.js';
import { useLanguage } from '../../time/when.js';
import { LinkButton } from '../../ui/button.js';
import { Loaded } from '../../ui/loading.js';
import { Page } from '../../ui/page.js';
import { Tabs, type Tab } from '../../ui/tabs.js';
import { CallBadge } from './call-badges.js';
import { callQuery, callTitle } from './call-queries.js';
import '../events/event-form.css';
import './calls.css';

interface FrameProps {
  id: string;
  children: (call: CallView) => ReactNode;
  actions?: ReactNode;
}

/** The head of every page about one call: its name, where it stands, its parts. */
export function CallFrame({ id, children, actions }: FrameProps) {
  const { t } = useTranslation();
  const call = useQuery(callQuery(id));
  const mayEdit = useMay('organizer');
  const tabs = useTabs(call.data);
  const { data } = call;
  return (
    <Page
      title={data ? callTitle(data) : t('nav.calls')}
      back={{ to: '/calls', label: t('nav.calls') }}
      lead={data && <CallBadge call={data} />}
      actions={
        <>
          {mayEdit && data && data.status !== 'withdrawn' && (
            <LinkButton to="/calls/$id/edit" params={{ id }} icon={<Pencil aria-hidden="true" size={18} />}>
              {t('action.edit')}
            </LinkButton>
          )}
          {actions}
        </>
      }
    >
      <Tabs label={t('calls.parts')} params={{ id }} tabs={tabs} />
      <Loaded query={call}>{children}</Loaded>
    </Page>
  );
}

/** The parts of a call, in the order in which an office comes to them. */
function useTabs(call: CallView | undefined): Tab[] {
  const { t } = useTranslation();
  const language = useLanguage();
  const maySeeCodes = useMay('organizer', 'approver', 'admin');
  const counted = (count: number | undefined) => (count ? { count: formatNumber(count, language) } : {});
  return [
    { label: t('event.overview'), to: '/calls/$id' },
    { label: t('submissions.title'), to: '/calls/$id/submissions', ...counted(call?.counts.submitted) },
    { label: t('reviewDesk.title'), to: '/calls/$id/review' },
    { label: t('decisions.title'), to: '/calls/$id/decisions', ...counted(call?.counts.undecided) },
    { label: t('letters.title'), to: '/calls/$id/letters' },
    ...(maySeeCodes ? [{ label: t('codes.title'), to: '/calls/$id/codes' as const }] : []),
  ];
}
