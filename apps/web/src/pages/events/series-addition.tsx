import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { eventsList, seriesAdd, type SeriesDetailView } from '../../api/generated/index.js';
import { useAction } from '../../ui/action.js';
import { Button } from '../../ui/button.js';
import { Select } from '../../ui/field.js';
import { Card } from '../../ui/page.js';
import { titleOf } from './titles.js';

/** Makes an event that stands alone a part of the series; nothing where there is none. */
export function SeriesAddition({ series }: { series: SeriesDetailView }) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState('');
  const events = useQuery({
    queryKey: ['events', 'alone'],
    queryFn: async () => (await eventsList({ query: { limit: '100', status: 'draft,published' } })).data.items,
  });
  const add = useAction({
    run: async (eventId: string) => (await seriesAdd({ path: { id: series.id }, body: { eventId } })).data,
    stale: [['series'], ['events'], ['event']],
    done: () => t('series.added'),
    after: () => setChosen(''),
  });
  const alone = (events.data ?? []).filter(({ seriesId }) => seriesId === null);
  if (alone.length === 0) return null;
  return (
    <Card title={t('series.add')}>
      <div className="stack">
        <p className="small muted">{t('series.addLead')}</p>
        <Select
          label={t('series.addChoose')}
          value={chosen}
          choices={[
            { value: '', label: '–' },
            ...alone.map(({ id, revision }) => ({ value: id, label: titleOf(revision) })),
          ]}
          onChange={({ target }) => setChosen(target.value)}
        />
        <Button isDisabled={chosen === ''} isBusy={add.isPending} onPress={() => add.mutate(chosen)}>
          {t('series.add')}
        </Button>
      </div>
    </Card>
  );
}
