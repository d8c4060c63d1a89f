import { useTranslation } from 'react-i18next';
import { once } from '../../api/client.js';
import { calendarImportsUndo, type CalendarImportView } from '../../api/generated/index.js';
import { useAction } from '../../ui/action.js';
import { Button } from '../../ui/button.js';

/** Takes an import back that was carried out; days that somebody changed since stay, and that is said. */
export function ImportUndo({ cityId, plan }: { cityId: string; plan: CalendarImportView }) {
  const { t } = useTranslation();
  const undo = useAction({
    run: async () => (await calendarImportsUndo({ path: { id: cityId, importId: plan.id }, headers: once() })).data,
    stale: [['cities']],
    done: ({ reverted, kept }) =>
      kept > 0 ? t('calendarImport.undoneKept', { reverted, kept }) : t('calendarImport.undone', { count: reverted }),
  });
  if (plan.status !== 'applied') return null;
  return (
    <Button isBusy={undo.isPending} onPress={() => undo.mutate()}>
      {t('calendarImport.undo')}
    </Button>
  );
}
