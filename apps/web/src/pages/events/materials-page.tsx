import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { isLanguage } from '@hamshahr/time';
import { Download, ExternalLink, Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { materialsList, materialsRemove, type EventView, type MaterialView } from '../../api/generated/index.js';
import { formatNumber } from '../../i18n/index.js';
import { useMay } from '../../session/session.js';
import { useLanguage } from '../../time/when.js';
import { useAction } from '../../ui/action.js';
import { Badge, type Tone } from '../../ui/badge.js';
import { Button } from '../../ui/button.js';
import { Confirm } from '../../ui/dialog.js';
import { Loaded } from '../../ui/loading.js';
import { Card, Empty } from '../../ui/page.js';
import { EventFrame } from './event-frame.js';
import { MaterialForm } from './material-form.js';

const route = getRouteApi('/shell/events/$id/materials');
const TONES: Partial<Record<string, Tone>> = { approved: 'good', awaiting_approval: 'attention', rejected: 'failure' };
const MEGABYTE = 1024 * 1024;

/** Recordings, slides and minutes of an event, and who finds them. */
export function MaterialsPage() {
  const { id } = route.useParams();
  return <EventFrame id={id}>{(event) => <Materials event={event} />}</EventFrame>;
}

function Materials({ event }: { event: EventView }) {
  const { t } = useTranslation();
  const mayChange = useMay('organizer');
  const [edited, setEdited] = useState<MaterialView | 'new' | null>(null);
  const materials = useQuery({
    queryKey: ['materials', event.id],
    queryFn: async () => (await materialsList({ path: { id: event.id } })).data.items,
    refetchInterval: 15_000,
  });
  const add = mayChange && edited === null && (
    <Button look="primary" icon={<Plus aria-hidden="true" size={18} />} onPress={() => setEdited('new')}>
      {t('materials.add')}
    </Button>
  );
  return (
    <div className="parts">
      <p className="muted">{t('materials.lead')}</p>
      {edited !== null && (
        <MaterialForm
          key={edited === 'new' ? 'new' : edited.id}
          eventId={event.id}
          material={edited === 'new' ? null : edited}
          onClose={() => setEdited(null)}
        />
      )}
      <Loaded query={materials}>
        {(items) =>
          items.length === 0 ? (
            edited === null && (
              <Empty title={t('materials.none')} action={add}>
                {t('materials.noneHint')}
              </Empty>
            )
          ) : (
            <>
              {add && <div>{add}</div>}
              {items.map((material) => (
                <MaterialCard
                  key={material.id}
                  material={material}
                  onEdit={mayChange ? () => setEdited(material) : undefined}
                />
              ))}
            </>
          )
        }
      </Loaded>
    </div>
  );
}

function MaterialCard({ material, onEdit }: { material: MaterialView; onEdit: (() => void) | undefined }) {
  const { t } = useTranslation();
  const [isAsked, setAsked] = useState(false);
  const remove = useAction({
    run: async () => (await materialsRemove({ path: { id: material.id } })).data,
    stale: [['materials', material.eventId], ['approvals'], ['today']],
    done: () => t('materials.removed'),
    after: () => setAsked(false),
  });
  return (
    <Card
      title={<bdi>{material.title}</bdi>}
      actions={
        <>
          <Badge tone={TONES[material.status] ?? 'plain'}>
            {t(`materials.status.${material.status as 'approved'}`)}
          </Badge>
          {onEdit && <Button onPress={onEdit}>{t('action.edit')}</Button>}
          {onEdit && (
            <Button look="danger" onPress={() => setAsked(true)}>
              {t('materials.remove')}
            </Button>
          )}
        </>
      }
    >
      <MaterialFacts material={material} />
      <Confirm
        title={t('materials.remove')}
        confirm={t('materials.remove')}
        isOpen={isAsked}
        isBusy={remove.isPending}
        onClose={() => setAsked(false)}
        onConfirm={() => remove.mutate(undefined)}
      >
        <p>{t('materials.removeLead')}</p>
      </Confirm>
    </Card>
  );
}

/** What it is, who finds it, and the way to it. */
export function MaterialFacts({ material }: { material: MaterialView }) {
  const { t } = useTranslation();
  const own = useLanguage();
  const { id, kind, language, audience, url, fileName, size } = material;
  const megabytes = Math.max(0.1, Math.round(((size ?? 0) / MEGABYTE) * 10) / 10);
  const said = [
    t(`materials.kinds.${kind as 'slides'}`),
    ...(language !== null && isLanguage(language) ? [t(`language.${language}`)] : []),
    ...(fileName === null ? [] : [t('materials.size', { size: formatNumber(megabytes, own) })]),
  ];
  return (
    <>
      <p>{t(`materials.audiences.${audience as 'public'}`)}</p>
      <p className="small muted">{said.join(t('time.comma'))}</p>
      <p>
        {url === null ? (
          <a href={`/api/v1/materials/${id}/file`} download>
            <Download aria-hidden="true" size={14} /> <bdi>{fileName}</bdi>
          </a>
        ) : (
          <a href={url} target="_blank" rel="noreferrer">
            <bdi dir="ltr">{url}</bdi> <ExternalLink aria-hidden="true" size={14} />
          </a>
        )}
      </p>
    </>
  );
}
