import { useQuery } from '@tanstack/react-query';
import { isLanguage } from '@hamshahr/time';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCityName } from '../../api/cities.js';
import type { MailingDetailView, VariantView } from '../../api/generated/index.js';
import { formatNumber } from '../../i18n/index.js';
import { useLanguage } from '../../time/when.js';
import { useMay } from '../../session/session.js';
import { Button } from '../../ui/button.js';
import { FilterChips } from '../../ui/filter-chips.js';
import { Loaded } from '../../ui/loading.js';
import { MailView } from '../../ui/mail-view.js';
import { Notice } from '../../ui/notice.js';
import { Card } from '../../ui/page.js';
import { eventOf, variantQuery } from './mailing-queries.js';
import { TestSendDialog } from './test-send-dialog.js';

/** What was frozen before an edit is not what will leave: a draft has nothing to try out. */
const TESTABLE = ['awaiting_approval', 'approved', 'rejected'];

/** Every mail that leaves, once per language and city, as its readers get it. */
export function VariantsCard({ mailing }: { mailing: MailingDetailView }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const cityName = useCityName();
  const [chosen, setChosen] = useState<string>();
  const variant = mailing.variants.find(({ id }) => id === chosen) ?? firstFor(mailing.variants, language);
  const words = (code: string) => (isLanguage(code) ? t(`language.${code}`) : code);
  const mayTest = useMay('organizer', 'approver') && TESTABLE.includes(mailing.status);
  const [isTesting, setTesting] = useState(false);
  // Mails of a decision differ by the proposal that each is about.
  const isAboutCall = eventOf(mailing) === null;
  if (!variant) return null;
  return (
    <Card
      title={t('mailing.mails')}
      actions={mayTest && <Button onPress={() => setTesting(true)}>{t('testSend.title')}</Button>}
    >
      <TestSendDialog mailing={mailing} variant={variant} isOpen={isTesting} onClose={() => setTesting(false)} />
      <p className="muted">{t('mailing.mailsLead')}</p>
      {mailing.otherLanguage > 0 && (
        <Notice tone="attention">{t('mailing.otherLanguage', { count: mailing.otherLanguage })}</Notice>
      )}
      <div className="variants" role="radiogroup" aria-label={t('mailing.mails')}>
        {mailing.variants.map((one) => (
          <label key={one.id} className="variant">
            <input type="radio" name="variant" checked={one.id === variant.id} onChange={() => setChosen(one.id)} />
            <span>
              <strong>{words(one.language)}</strong>
              {isAboutCall && <bdi className="small">{one.subject}</bdi>}
              <span>{one.cityId === null ? t('dryRun.noCity') : cityName(one.cityId)}</span>
              <span className="muted small">
                {t('invite.people', { count: one.recipients, n: formatNumber(one.recipients, language) })}
              </span>
              {one.textLanguage !== one.language && (
                <span className="small">{t('dryRun.textIn', { language: words(one.textLanguage) })}</span>
              )}
            </span>
          </label>
        ))}
      </div>
      <VariantMail mailing={mailing} variant={variant} />
    </Card>
  );
}

/** What the reader can check best: a mail in their own language, else the one most people get. */
function firstFor(variants: VariantView[], language: string): VariantView | undefined {
  const byNumber = [...variants].sort((one, other) => other.recipients - one.recipients);
  return byNumber.find((variant) => variant.language === language) ?? byNumber[0];
}

function VariantMail({ mailing, variant }: { mailing: MailingDetailView; variant: VariantView }) {
  const { t } = useTranslation();
  const hasTwoForms = mailing.kind === 'update' && variant.baseId !== null;
  const [form, setForm] = useState<'usual' | 'first'>('usual');
  const shown = hasTwoForms && form === 'first' ? 'first' : undefined;
  const mail = useQuery(variantQuery(mailing.id, variant.id, shown));
  return (
    <>
      {hasTwoForms && (
        <FilterChips
          label={t('mail.form')}
          value={form}
          choices={[
            { value: 'usual', label: t('mailing.usual') },
            { value: 'first', label: t('mailing.first') },
          ]}
          onChange={setForm}
        />
      )}
      <Loaded query={mail}>{(read) => <MailView mail={read} />}</Loaded>
    </>
  );
}
