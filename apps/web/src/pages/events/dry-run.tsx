import { useQuery } from '@tanstack/react-query';
import { isLanguage } from '@hamshahr/time';
import { useTranslation } from 'react-i18next';
import { useCityName } from '../../api/cities.js';
import { eventTrialsDryRun, type EventDryRunRequest, type EventDryRunView } from '../../api/generated/index.js';
import { formatNumber } from '../../i18n/index.js';
import { listOf } from '../../i18n/words.js';
import { useLanguage } from '../../time/when.js';
import { LinkButton } from '../../ui/button.js';
import { Loaded } from '../../ui/loading.js';
import { Notice } from '../../ui/notice.js';
import { Card, Facts } from '../../ui/page.js';

/** Whom a mailing would reach; null asks nothing. */
export function useDryRun(eventId: string, body: EventDryRunRequest | null) {
  return useQuery({
    queryKey: ['dry-run', eventId, body],
    queryFn: async () => (await eventTrialsDryRun({ path: { id: eventId }, body: body! })).data,
    enabled: body !== null,
    placeholderData: (before: EventDryRunView | undefined) => before,
    retry: false,
  });
}

/** So many groups are shown at once; more would push what is to be done below the fold. */
const FEW = 6;

interface DryRunProps {
  eventId: string;
  query: ReturnType<typeof useDryRun>;
  isAsked: boolean;
}

/** N recipients by language and city, and who is not among them. */
export function DryRunCard({ eventId, query, isAsked }: DryRunProps) {
  const { t } = useTranslation();
  return (
    <Card title={t('dryRun.title')}>
      {isAsked ? (
        <Loaded query={query}>{(run) => <Counts run={run} eventId={eventId} />}</Loaded>
      ) : (
        <p className="muted">{t('dryRun.choose')}</p>
      )}
    </Card>
  );
}

/** Whose language has no text, before anybody is asked to approve that. */
function Elsewhere({ run, eventId }: { run: EventDryRunView; eventId: string }) {
  const { t } = useTranslation();
  const own = useLanguage();
  const words = (code: string) => (isLanguage(code) ? t(`language.${code}`) : code);
  const readers = new Map<string, string[]>();
  for (const { language, textLanguage } of run.groups) {
    const names = readers.get(textLanguage) ?? [];
    if (language !== textLanguage && !names.includes(words(language)))
      readers.set(textLanguage, [...names, words(language)]);
  }
  return (
    <Notice
      tone="attention"
      title={t('mailing.otherLanguage', { count: run.otherLanguage })}
      actions={
        <LinkButton to="/events/$id/edit" params={{ id: eventId }}>
          {t('dryRun.addText')}
        </LinkButton>
      }
    >
      <Facts
        items={[...readers].map(([instead, names]) => [
          listOf(names, own),
          t('dryRun.textIn', { language: words(instead) }),
        ])}
      />
    </Notice>
  );
}

function Counts({ run, eventId }: { run: EventDryRunView; eventId: string }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const cityName = useCityName();
  const number = (value: number) => formatNumber(value, language);
  const words = (code: string) => (isLanguage(code) ? t(`language.${code}`) : code);
  return (
    <div className="stack" aria-live="polite">
      <p className="big">{t('dryRun.recipients', { count: run.recipients })}</p>
      <Facts
        items={[
          run.suppressed > 0 && [t('dryRun.suppressed'), number(run.suppressed)],
          run.alreadyInvited > 0 && [t('dryRun.alreadyInvited'), number(run.alreadyInvited)],
          run.inSeveralLists > 0 && [t('dryRun.inSeveralLists'), number(run.inSeveralLists)],
          run.withoutCity > 0 && [t('dryRun.withoutCity'), number(run.withoutCity)],
        ]}
      />
      {run.otherLanguage > 0 && <Elsewhere run={run} eventId={eventId} />}
      {run.groups.length > 0 && (
        <details open={run.groups.length <= FEW}>
          <summary>{t('dryRun.byGroup')}</summary>
          <table className="table compact">
            <caption className="sr">{t('dryRun.title')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('dryRun.language')}</th>
                <th scope="col">{t('dryRun.city')}</th>
                <th scope="col">{t('dryRun.people')}</th>
              </tr>
            </thead>
            <tbody>
              {run.groups.map((group) => (
                <tr key={`${group.language}-${group.cityId}`}>
                  <th scope="row">
                    {words(group.language)}
                    {group.textLanguage !== group.language && (
                      <div className="small muted">{t('dryRun.textIn', { language: words(group.textLanguage) })}</div>
                    )}
                  </th>
                  <td>{group.cityId === null ? t('dryRun.noCity') : cityName(group.cityId)}</td>
                  <td>{number(group.recipients)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      )}
    </div>
  );
}
