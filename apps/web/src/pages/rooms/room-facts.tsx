import { useTranslation } from 'react-i18next';
import type { RoomView } from '../../api/generated/index.js';
import { Card, Facts } from '../../ui/page.js';

/** How a room is set up, for those who may not change it. */
export function RoomFacts({ room }: { room: RoomView }) {
  const { t } = useTranslation();
  const address = (url: string) => (
    <bdi key={url} dir="ltr">
      {url}
    </bdi>
  );
  return (
    <Card title={t('room.title')}>
      <Facts
        items={[
          [t('room.provider'), t(`room.providers.${room.provider}`)],
          [t('room.opens'), t('room.opensBefore', { count: room.opensMinutes })],
          room.linkUrl !== null && [t('room.link'), address(room.linkUrl)],
          room.fallbackUrl !== null && [t('room.fallbackUrl'), address(room.fallbackUrl)],
          room.fallbackPhone !== null && [t('room.fallbackPhone'), address(room.fallbackPhone)],
        ]}
      />
    </Card>
  );
}
