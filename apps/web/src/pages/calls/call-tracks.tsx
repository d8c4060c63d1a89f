import { Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../i18n/index.js';
import { useLanguage } from '../../time/when.js';
import { Button } from '../../ui/button.js';
import { Card } from '../../ui/page.js';
import { say } from '../../ui/toast.js';
import { inserted, moved, replaced } from '../events/programme/lists.js';
import { WordField, type PartProps } from './call-fields.js';
import { freeKey } from './call-form.js';
import { ItemHandles, focusItem, movesByKey } from './item-handles.js';

const MOST = 20;

/** Subjects of a call, in the order in which experts choose one. */
export function TracksCard({ form, change, language, errorOf }: PartProps) {
  const { t } = useTranslation();
  const own = useLanguage();
  const { tracks, mainLanguage } = form;
  const add = () => {
    const key = freeKey(tracks, 't', form.used.t);
    change({ tracks: [...tracks, { key, name: {} }], used: { ...form.used, t: Number(key.slice(1)) } });
    focusField(`tracks.${tracks.length}.name.${language}`);
  };
  const move = (at: number, by: number) => {
    if (!tracks[at + by]) return;
    change({ tracks: moved(tracks, at, by) });
    focusItem(tracks[at]!.key);
  };
  const remove = (at: number) => {
    const track = tracks[at]!;
    change({ tracks: replaced(tracks, at, null) });
    say(t('callForm.trackRemoved'), () => change((now) => ({ tracks: inserted(now.tracks, at, track) })));
  };
  return (
    <Card title={t('callForm.tracks')}>
      <p className="small muted">{t('callForm.tracksHint')}</p>
      {errorOf('tracks') && <p className="error">{errorOf('tracks')}</p>}
      {tracks.map((track, at) => {
        const name = t('callForm.track', { number: formatNumber(at + 1, own) });
        return (
          <div
            key={track.key}
            className="choice-row item"
            data-item={track.key}
            tabIndex={-1}
            role="group"
            aria-label={name}
            onKeyDown={movesByKey((by) => move(at, by))}
          >
            <WordField
              field={`tracks.${at}.name`}
              label={name}
              words={track.name}
              onChange={(words) => change({ tracks: replaced(tracks, at, { ...track, name: words }) })}
              {...{ mainLanguage, language, errorOf }}
            />
            <ItemHandles
              {...{ name, at, count: tracks.length }}
              onMove={(by) => move(at, by)}
              onRemove={() => remove(at)}
            />
          </div>
        );
      })}
      {tracks.length < MOST && (
        <div>
          <Button icon={<Plus aria-hidden="true" size={18} />} onPress={add}>
            {t('callForm.addTrack')}
          </Button>
        </div>
      )}
    </Card>
  );
}

/** To a field that is just coming. */
export function focusField(name: string): void {
  requestAnimationFrame(() => document.querySelector<HTMLElement>(`[name="${name}"]`)?.focus());
}
