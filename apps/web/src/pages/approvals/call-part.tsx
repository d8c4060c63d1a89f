import { callPreviewsPage } from '../../api/generated/index.js';
import { PagePreview } from '../../ui/page-preview.js';

/** A call that waits for approval: the page on which everybody will read it. */
export function CallPart({ versionId }: { versionId: string }) {
  return (
    <PagePreview
      queryKey={['call-version', versionId]}
      page={async (language) => (await callPreviewsPage({ path: { id: versionId }, query: { language } })).data}
    />
  );
}
