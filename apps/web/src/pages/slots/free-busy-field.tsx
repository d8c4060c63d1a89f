import { useTranslation } from 'react-i18next';
import type { ApiProblem } from '../../api/problem.js';
import { Button } from '../../ui/button.js';
import { FieldFrame, fieldId } from '../../ui/field.js';

interface FileProps {
  file: string | null;
  problem: ApiProblem | null;
  onFile: (file: { name: string; text: string } | null) => void;
}

/** A free/busy answer or a calendar whose times are taken; it stays in this window and is kept nowhere. */
export function FreeBusyField({ file, problem, onFile }: FileProps) {
  const { t } = useTranslation();
  const error = problem?.for('freeBusy');
  return (
    <FieldFrame id={fieldId('freeBusy')} label={t('slots.freeBusy')} hint={t('slots.freeBusyHint')} error={error}>
      <input
        type="file"
        id={fieldId('freeBusy')}
        accept=".ics,.ifb,text/calendar"
        className="input"
        onChange={({ target: { files } }) => {
          const chosen = files?.[0];
          if (chosen) void chosen.text().then((text) => onFile({ name: chosen.name, text }));
        }}
      />
      {file !== null && (
        <div className="row">
          <bdi>{file}</bdi>
          <Button look="quiet" onPress={() => onFile(null)}>
            {t('slots.withoutFile')}
          </Button>
        </div>
      )}
    </FieldFrame>
  );
}
