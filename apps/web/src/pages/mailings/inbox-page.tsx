import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { inboundList, type InboundMailView, type InboundMailsView } from '../../api/generated/index.js';
import { usePaged } from '../../api/pages.js';
import { Button, LinkButton } from '../../ui/button.js';
import { FilterChips } from '../../ui/filter-chips.js';
import { Loaded } from '../../ui/loading.js';
import { Card, Empty, Page } from '../../ui/page.js';
import { InboxMail } from './inbox-mail.js';
import './inbox.css';

const route = getRouteApi('/shell/mailings/inbox');

/** Mail that came in: what waits for a person first, everything on asking. */
export function InboxPage() {
  const { t } = useTranslation();
  const { show } = route.useSearch();
  const navigate = useNavigate();
  const isAll = show === 'all';
  const filters = isAll ? {} : { waiting: 'true' as const };
  const { loaded, more } = usePaged<InboundMailView, InboundMailsView>(
    ['inbound', filters],
    async (after) => (await inboundList({ query: { limit: '50', ...filters, ...(after ? { after } : {}) } })).data,
    { refetchInterval: 30_000 },
  );
  return (
    <Page title={t('inbox.title')} lead={t('inbox.lead')} back={{ to: '/mailings', label: t('nav.mailings') }}>
      <div className="filters">
        <FilterChips
          label={t('inbox.show')}
          value={isAll ? 'all' : ''}
          choices={[
            { value: '', label: t('inbox.waiting') },
            { value: 'all', label: t('inbox.all') },
          ]}
          onChange={(value) =>
            void navigate({ to: '/mailings/inbox', search: value ? { show: value } : {}, replace: true })
          }
        />
      </div>
      <Loaded query={loaded} lines={8}>
        {(mails) =>
          mails.length === 0 ? (
            <Card>
              <Empty
                title={isAll ? t('inbox.noneEver') : t('inbox.none')}
                action={!isAll && <LinkButton to="/mailings">{t('nav.mailings')}</LinkButton>}
              >
                {t('inbox.noneHint')}
              </Empty>
            </Card>
          ) : (
            <>
              <ul className="inbox" aria-label={t('inbox.title')}>
                {mails.map((mail) => (
                  <InboxMail key={mail.id} mail={mail} />
                ))}
              </ul>
              {more.has && (
                <Button isBusy={more.isBusy} onPress={more.load}>
                  {t('action.more')}
                </Button>
              )}
            </>
          )
        }
      </Loaded>
    </Page>
  );
}
