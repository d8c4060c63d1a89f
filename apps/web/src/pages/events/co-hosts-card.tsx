import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { nameIn, useCityName } from '../../api/cities.js';
import { coHostsList, coHostsShare, coHostsUnshare, type CoHostView } from '../../api/generated/index.js';
import { useMay } from '../../session/session.js';
import { useAction } from '../../ui/action.js';
import { Button } from '../../ui/button.js';
import { Loaded } from '../../ui/loading.js';
import { Card } from '../../ui/page.js';

/** With which office of the other host city a joint seminar is shared. */
export function CoHostsCard({ eventId }: { eventId: string }) {
  const { t } = useTranslation();
  const offices = useQuery({
    queryKey: ['co-hosts', eventId],
    queryFn: async () => (await coHostsList({ path: { id: eventId } })).data.items,
  });
  return (
    <Card title={t('coHosts.title')}>
      <p className="small muted">{t('coHosts.lead')}</p>
      <Loaded query={offices} lines={2}>
        {(items) =>
          items.length === 0 ? (
            <p>{t('coHosts.none')}</p>
          ) : (
            <ul className="seen-by">
              {items.map((office) => (
                <Office key={office.officeId} eventId={eventId} office={office} />
              ))}
            </ul>
          )
        }
      </Loaded>
    </Card>
  );
}

function Office({ eventId, office }: { eventId: string; office: CoHostView }) {
  const { t } = useTranslation();
  const cityName = useCityName();
  const mayChange = useMay('organizer');
  const name = nameIn(office.names);
  const { officeId, since } = office;
  const change = useAction({
    run: async (isShared: boolean) =>
      isShared
        ? (await coHostsShare({ path: { id: eventId }, body: { officeId } })).data
        : (await coHostsUnshare({ path: { id: eventId, officeId } })).data,
    stale: [['co-hosts', eventId]],
    done: (_out, isShared) => t(isShared ? 'coHosts.shared' : 'coHosts.unshared', { name: `\u2068${name}\u2069` }),
  });
  return (
    <li>
      <strong>
        <bdi>{name}</bdi>
      </strong>
      <div className="small muted">
        {since === null ? cityName(office.cityId) : t('coHosts.sees', { city: cityName(office.cityId) })}
      </div>
      {mayChange && (
        <Button isBusy={change.isPending} onPress={() => change.mutate(since === null)}>
          {t(since === null ? 'coHosts.share' : 'coHosts.unshare')}
        </Button>
      )}
    </li>
  );
}
