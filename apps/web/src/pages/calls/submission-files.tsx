import { useTranslation } from 'react-i18next';
import { submissionsClear, type SubmissionFileView, type SubmissionView } from '../../api/generated/index.js';
import { formatNumber } from '../../i18n/index.js';
import { useMay } from '../../session/session.js';
import { useLanguage } from '../../time/when.js';
import { useAction } from '../../ui/action.js';
import { Button } from '../../ui/button.js';
import { Notice } from '../../ui/notice.js';
import { Card } from '../../ui/page.js';
import { wordsIn } from '../events/question-list.js';

const MEGABYTE = 1_048_576;

/** The files of a submission, and whether blind reviewers may read them. */
export function FilesCard({ submission }: { submission: SubmissionView }) {
  const { t } = useTranslation();
  const { attachments } = submission;
  return (
    <Card title={t('submissions.filesTitle')}>
      {attachments.length === 0 ? (
        <p className="muted">{t('submissions.noFiles')}</p>
      ) : (
        <ul className="seen-by">
          {attachments.map((file) => (
            <File key={file.id} file={file} submission={submission} />
          ))}
        </ul>
      )}
    </Card>
  );
}

function File({ file, submission }: { file: SubmissionFileView; submission: SubmissionView }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const mayOpen = useMay('organizer', 'approver', 'admin');
  const { id, fileName, purpose, questionKey, size, clearance } = file;
  const question = submission.content.questions.find(({ key }) => key === questionKey);
  const megabytes = Math.max(0.1, Math.round((size / MEGABYTE) * 10) / 10);
  return (
    <li className="stack">
      <div>
        {mayOpen ? (
          <a href={`/api/v1/submissions/${submission.id}/files/${id}`} download className="long-word">
            <bdi>{fileName}</bdi>
          </a>
        ) : (
          <bdi>{fileName}</bdi>
        )}
        <div className="small muted">
          <bdi>{question ? wordsIn(question.label, language) : t(`submissions.purpose.${purpose}`)}</bdi>
          {t('time.comma')}
          {t('materials.size', { size: formatNumber(megabytes, language) })}
        </div>
      </div>
      {clearance && <Clearance submissionId={submission.id} file={file} clearance={clearance} />}
    </li>
  );
}

interface ClearanceProps {
  submissionId: string;
  file: SubmissionFileView;
  clearance: NonNullable<SubmissionFileView['clearance']>;
}

/** What was found of the authors in a file for blind reviewers; a person may say that it is none. */
function Clearance({ submissionId, file, clearance }: ClearanceProps) {
  const { t } = useTranslation();
  const mayClear = useMay('organizer', 'approver', 'admin');
  const clear = useAction({
    run: async () => (await submissionsClear({ path: { id: submissionId, fileId: file.id } })).data,
    stale: [['submission', submissionId]],
    done: () => t('submissions.cleared'),
  });
  const { state, isSeen, traces } = clearance;
  if (state === 'clear') return <p className="small muted">{t('submissions.clearance.clear')}</p>;
  return (
    <Notice
      tone="attention"
      title={t(isSeen ? 'submissions.seen' : `submissions.clearance.${state}`)}
      actions={
        mayClear &&
        !isSeen && (
          <Button isBusy={clear.isPending} onPress={() => clear.mutate()}>
            {t('submissions.clear')}
          </Button>
        )
      }
    >
      {traces.length > 0 && (
        <ul>
          {traces.map(({ words, property, isGuess }, at) => (
            <li key={at}>
              <bdi>{words}</bdi>
              {property !== null && (
                <>
                  {' '}
                  (<bdi>{property}</bdi>)
                </>
              )}
              {isGuess && <span className="small muted"> {t('submissions.guess')}</span>}
            </li>
          ))}
        </ul>
      )}
    </Notice>
  );
}
