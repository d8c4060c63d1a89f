import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { materialsOne } from '../../api/generated/index.js';
import { MaterialFacts } from '../events/materials-page.js';
import { Loaded } from '../../ui/loading.js';
import { Card } from '../../ui/page.js';

/** A recording, slides or minutes that others are to find: the very file or link. */
export function MaterialPart({ materialId }: { materialId: string }) {
  const { t } = useTranslation();
  const material = useQuery({
    queryKey: ['material', materialId],
    queryFn: async () => (await materialsOne({ path: { id: materialId } })).data,
  });
  return (
    <Loaded query={material}>
      {(known) => (
        <Card title={<bdi>{known.title}</bdi>}>
          <MaterialFacts material={known} />
          <Link to="/events/$id/materials" params={{ id: known.eventId }}>
            {t('mailing.event')}
          </Link>
        </Card>
      )}
    </Loaded>
  );
}
