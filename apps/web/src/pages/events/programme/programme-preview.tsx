import { programmePage } from '../../../api/generated/index.js';
import { PagePreview } from '../../../ui/page-preview.js';

/** The page of the whole programme, as readers will have it. */
export function ProgrammePreview({ eventId }: { eventId: string }) {
  return (
    <PagePreview
      queryKey={['programme', eventId]}
      page={async (language) => (await programmePage({ path: { id: eventId }, query: { language } })).data}
    />
  );
}
