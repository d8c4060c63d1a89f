import { useQuery } from '@tanstack/react-query';
import { CalendarPlus, Copy } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FeedView } from '../api/generated/index.js';
import { useAction } from './action.js';
import { Button } from './button.js';
import { Confirm } from './dialog.js';
import { Loaded } from './loading.js';
import { Card } from './page.js';
import { say } from './toast.js';

interface FeedCardProps {
  queryKey: readonly string[];
  /** What the calendar holds, and for whom the address is. */
  lead: string;
  load: () => Promise<FeedView>;
  renew: () => Promise<FeedView>;
  revoke: () => Promise<void>;
}

/** A secret calendar address: made, copied, replaced, revoked. */
export function FeedCard({ queryKey, lead, load, renew, revoke }: FeedCardProps) {
  const { t } = useTranslation();
  const feed = useQuery({ queryKey, queryFn: load });
  const [asked, setAsked] = useState<'renew' | 'revoke' | null>(null);
  const act = useAction({
    run: async (verb: 'renew' | 'revoke') => void (await (verb === 'renew' ? renew() : revoke())),
    stale: [[...queryKey]],
    done: (_out, verb) => t(`feed.did.${verb}`),
    after: () => setAsked(null),
  });
  return (
    <Card title={t('feed.title')}>
      <p className="muted">{lead}</p>
      <Loaded query={feed} lines={1}>
        {({ path }) =>
          path === null ? (
            <div>
              <Button
                icon={<CalendarPlus aria-hidden="true" size={16} />}
                isBusy={act.isPending}
                onPress={() => act.mutate('renew')}
              >
                {t('feed.make')}
              </Button>
            </div>
          ) : (
            <div className="stack">
              <code dir="ltr" className="secret">
                {location.origin}
                {path}
              </code>
              <p className="small muted">{t('feed.secret')}</p>
              <div className="row">
                <CopyButton text={location.origin + path} />
                <Button look="quiet" onPress={() => setAsked('renew')}>
                  {t('feed.renew')}
                </Button>
                <Button look="danger" onPress={() => setAsked('revoke')}>
                  {t('feed.revoke')}
                </Button>
              </div>
            </div>
          )
        }
      </Loaded>
      <Confirm
        title={t(asked === 'renew' ? 'feed.renew' : 'feed.revoke')}
        confirm={t(asked === 'renew' ? 'feed.renew' : 'feed.revoke')}
        isOpen={asked !== null}
        isBusy={act.isPending}
        onClose={() => setAsked(null)}
        onConfirm={() => asked && act.mutate(asked)}
      >
        <p>{t('feed.warning')}</p>
      </Confirm>
    </Card>
  );
}

/** Puts an address into the clipboard, and says so. */
export function CopyButton({ text }: { text: string }) {
  const { t } = useTranslation();
  const copy = () => void navigator.clipboard.writeText(text).then(() => say(t('feed.copied')));
  return (
    <Button icon={<Copy aria-hidden="true" size={16} />} onPress={copy}>
      {t('feed.copy')}
    </Button>
  );
}
