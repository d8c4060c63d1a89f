import type { Language } from '@hamshahr/time';
import { Eye } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { Card } from '../../ui/page.js';
import { useMedia } from '../../ui/use-media.js';
import type { CallForm } from './call-form.js';
import { LivePreview } from './live-preview.js';

/** As wide as calls.css puts form and preview side by side. */
const BESIDE = '(min-width: 72em)';

/** The preview beside the form; where there is no room for it, behind a button that stays in reach. */
export function PreviewPlace(props: { form: CallForm; written: Language }) {
  const { t } = useTranslation();
  const isBeside = useMedia(BESIDE);
  const [isOpen, setOpen] = useState(false);
  const title = t('callForm.preview');
  if (isBeside) {
    return (
      <aside className="parts sticky">
        <Card title={title}>
          <LivePreview {...props} />
        </Card>
      </aside>
    );
  }
  return (
    <>
      <div className="preview-open">
        <Button icon={<Eye aria-hidden="true" size={18} />} onPress={() => setOpen(true)}>
          {title}
        </Button>
      </div>
      <Dialog wide title={title} isOpen={isOpen} onClose={() => setOpen(false)}>
        <LivePreview {...props} />
      </Dialog>
    </>
  );
}
