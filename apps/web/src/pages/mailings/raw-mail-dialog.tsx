import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { inboundOne } from '../../api/generated/index.js';
import { Dialog } from '../../ui/dialog.js';
import { Loaded } from '../../ui/loading.js';

/** The bytes of a mail as text: nothing of it is carried out, loaded or followed. */
export function RawMailDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useTranslation();
  const mail = useQuery({
    queryKey: ['inbound-mail', id],
    queryFn: async () => (await inboundOne({ path: { id } })).data,
  });
  return (
    <Dialog title={t('inbox.rawTitle')} isOpen wide onClose={onClose}>
      <Loaded query={mail} lines={12}>
        {({ raw, isCut }) => (
          <>
            {isCut && <p className="muted">{t('inbox.cut')}</p>}
            <pre className="raw-mail" dir="ltr" tabIndex={0} aria-label={t('inbox.rawTitle')}>
              {raw}
            </pre>
          </>
        )}
      </Loaded>
    </Dialog>
  );
}
