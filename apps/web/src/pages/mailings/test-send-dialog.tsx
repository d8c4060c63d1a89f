import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCityName } from '../../api/cities.js';
import { once } from '../../api/client.js';
import { mailingTrialsTest, type MailingDetailView, type VariantView } from '../../api/generated/index.js';
import { toProblem } from '../../api/problem.js';
import { colleaguesQuery } from '../../api/office.js';
import { useActor } from '../../session/session.js';
import { AddressedInline } from '../../ui/addressed.js';
import { useAction } from '../../ui/action.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { ErrorSummary } from '../../ui/error-summary.js';
import { Checkbox, Choices } from '../../ui/field.js';

const MOST = 5;

interface TestSendProps {
  mailing: MailingDetailView;
  /** The mail that is on the screen. */
  variant: VariantView;
  isOpen: boolean;
  onClose: () => void;
}

/** The mail to oneself or to colleagues, through the real mail server, marked as a test. */
export function TestSendDialog({ mailing, variant, isOpen, onClose }: TestSendProps) {
  const { t } = useTranslation();
  const { accountId, name, email } = useActor();
  const colleagues = useQuery({ ...colleaguesQuery, enabled: isOpen });
  const people = [{ id: accountId, name, email }, ...(colleagues.data ?? []).filter(({ id }) => id !== accountId)];
  const [chosen, setChosen] = useState([accountId]);
  const [which, setWhich] = useState<'shown' | 'own'>('shown');
  const cityName = useCityName();
  const words = { language: t(`language.${variant.language as 'en'}`), city: cityName(variant.cityId) };
  const send = useAction({
    run: async () => {
      const body = { accountIds: chosen, ...(which === 'shown' ? { variantId: variant.id } : {}) };
      return (await mailingTrialsTest({ path: { id: mailing.id }, body, headers: once() })).data;
    },
    isQuiet: true,
    done: ({ accepted }) => t('testSend.done', { count: accepted }),
    after: onClose,
  });
  const toggle = (id: string) => setChosen(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id]);
  return (
    <Dialog
      title={t('testSend.title')}
      isOpen={isOpen}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('action.cancel')}</Button>
          <Button
            look="primary"
            isBusy={send.isPending}
            isDisabled={chosen.length === 0 || chosen.length > MOST}
            onPress={() => send.mutate()}
          >
            {t('testSend.send')}
          </Button>
        </>
      }
    >
      <p>{t('testSend.lead')}</p>
      <ErrorSummary problem={send.error ? toProblem(send.error) : null} />
      {mailing.variants.length > 1 && (
        <Choices
          label={t('testSend.which')}
          name="which"
          value={which}
          choices={[
            {
              value: 'shown',
              label: variant.cityId === null ? t('testSend.shownNoCity', words) : t('testSend.shown', words),
            },
            { value: 'own', label: t('testSend.own') },
          ]}
          onChange={setWhich}
        />
      )}
      <div className="stack">
        {people.map((person) => (
          <Checkbox
            key={person.id}
            label={<AddressedInline name={person.name} address={person.email} />}
            checked={chosen.includes(person.id)}
            onChange={() => toggle(person.id)}
          />
        ))}
      </div>
    </Dialog>
  );
}
