import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { roomProvidersList } from '../../api/generated/index.js';
import { Loaded } from '../../ui/loading.js';
import { Notice } from '../../ui/notice.js';
import { Card } from '../../ui/page.js';

/** Which meeting servers this house has; whoever runs it connects them. */
export function MeetingServersCard() {
  const { t } = useTranslation();
  const providers = useQuery({
    queryKey: ['room-providers'],
    queryFn: async () => (await roomProvidersList()).data.items,
    staleTime: Infinity,
  });
  return (
    <Card title={t('room.servers')}>
      <p className="muted">{t('room.serversHint')}</p>
      <Loaded query={providers} lines={1}>
        {(names) =>
          names.every((name) => name === 'link') ? (
            <NoMeetingServer />
          ) : (
            <ul className="plain-list">
              {names.map((name) => (
                <li key={name}>{t(`room.providers.${name}`)}</li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </Card>
  );
}

export function NoMeetingServer() {
  const { t } = useTranslation();
  return <Notice title={t('room.noServer')}>{t('room.noServerHint')}</Notice>;
}
