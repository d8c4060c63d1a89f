import { getRouteApi, Link } from '@tanstack/react-router';
import { Copy } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { callPreviewsPage, type CallView } from '../../api/generated/index.js';
import { formatNumber } from '../../i18n/index.js';
import { listOf } from '../../i18n/words.js';
import { useMay } from '../../session/session.js';
import { useLanguage } from '../../time/when.js';
import { LinkButton } from '../../ui/button.js';
import { CopyButton } from '../../ui/feed-card.js';
import { Card, Facts, Figure } from '../../ui/page.js';
import { PagePreview } from '../../ui/page-preview.js';
import { wordsIn } from '../events/question-list.js';
import { CallFrame } from './call-frame.js';
import { CallNextStep } from './call-next-step.js';
import { CallSharesCard } from './call-shares.js';
import { Deadline } from './deadline.js';
import { PhaseCard } from './phase-card.js';

const route = getRouteApi('/shell/calls/$id');
const COUNTS = ['drafts', 'submitted', 'late', 'accepted', 'reserve', 'declined', 'undecided', 'confirmed'] as const;

/** A call at a glance: what is to be done next, what came, what everybody reads. */
export function CallPage() {
  const { t } = useTranslation();
  const { id } = route.useParams();
  const mayWrite = useMay('organizer');
  return (
    <CallFrame
      id={id}
      actions={
        mayWrite && (
          <LinkButton to="/calls/new" search={{ from: id }} icon={<Copy aria-hidden="true" size={18} />}>
            {t('calls.again')}
          </LinkButton>
        )
      }
    >
      {(call) => <Overview call={call} />}
    </CallFrame>
  );
}

function Overview({ call }: { call: CallView }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const mayWrite = useMay('organizer');
  return (
    <div className="parts">
      <CallNextStep call={call} />
      {call.published && (
        <div className="figures call-figures">
          {COUNTS.map((count) => (
            <Figure key={count} label={t(`calls.counts.${count}`)}>
              {formatNumber(call.counts[count], language)}
            </Figure>
          ))}
        </div>
      )}
      <FactsCard call={call} />
      {call.counts.submitted > 0 && <CallSharesCard call={call} />}
      {mayWrite && call.status !== 'withdrawn' && <PhaseCard call={call} />}
      <PagePreview
        queryKey={['call-version', call.latest.id, String(call.version)]}
        page={async (of) => (await callPreviewsPage({ path: { id: call.latest.id }, query: { language: of } })).data}
      />
    </div>
  );
}

function FactsCard({ call }: { call: CallView }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { published, latest, slug, approvalId, status } = call;
  const { content, closesAt } = published ?? latest;
  const number = (value: number) => formatNumber(value, language);
  const address = `${location.origin}/${language}/calls/${slug}`;
  return (
    <Card title={t('event.facts')}>
      <Facts
        items={[
          [t('callForm.deadline'), <Deadline key="at" at={closesAt} zone={content.closes.zone} />],
          content.graceMinutes > 0 && [t('callForm.counts.graceMinutes'), number(content.graceMinutes)],
          status === 'open' && [
            t('calls.address'),
            <span key="address" className="row">
              <a href={address} target="_blank" rel="noreferrer" dir="ltr" className="long-word">
                {address}
              </a>
              <CopyButton text={address} />
            </span>,
          ],
          [
            t('calls.version'),
            t('calls.versions', {
              latest: number(latest.number),
              published: published ? number(published.number) : t('state.none'),
            }),
          ],
          approvalId !== null && [
            t('nav.approvals'),
            <Link key="approval" to="/approvals/$id" params={{ id: approvalId }}>
              {t('calls.standing.in_review')}
            </Link>,
          ],
          [t('callForm.anonymity'), t(`callForm.anonymities.${content.anonymity}`)],
          [
            t('callForm.tracks'),
            content.tracks.length > 0
              ? listOf(
                  content.tracks.map(({ name }) => `\u2068${wordsIn(name, language)}\u2069`),
                  language,
                )
              : t('state.none'),
          ],
          [t('callForm.questions'), number(content.questions.length)],
          [
            t('callForm.languages'),
            listOf(
              content.languages.map((each) => t(`language.${each}`)),
              language,
            ),
          ],
          content.needsCode && [t('callForm.doors'), t('callForm.needsCode')],
        ]}
      />
    </Card>
  );
}
