import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { eventInvitationsReplies, type InvitationView } from '../../api/generated/index.js';
import { AddressedInline } from '../../ui/addressed.js';
import { Checkbox } from '../../ui/field.js';
import { Loaded } from '../../ui/loading.js';
import { Card, Empty } from '../../ui/page.js';
import { SearchField } from '../../ui/search-field.js';

const SHOWN = '50';

interface WithdrawProps {
  eventId: string;
  chosen: InvitationView[];
  onChange: (people: InvitationView[]) => void;
}

/** Whose invitation is withdrawn: found by name or address, however many were invited. Who was chosen stays on top. */
export function WithdrawPicker({ eventId, chosen, onChange }: WithdrawProps) {
  const { t } = useTranslation();
  const [q, setQ] = useState('');
  const people = useQuery({
    queryKey: ['replies', eventId, 'withdrawal', q],
    queryFn: async () =>
      (await eventInvitationsReplies({ path: { id: eventId }, query: { limit: SHOWN, ...(q ? { q } : {}) } })).data,
    placeholderData: keepPreviousData,
  });
  const isChosen = (person: InvitationView) => chosen.some(({ id }) => id === person.id);
  const toggle = (person: InvitationView) =>
    onChange(isChosen(person) ? chosen.filter(({ id }) => id !== person.id) : [...chosen, person]);
  return (
    <Card title={t('change.whom')}>
      <SearchField label={t('replies.search')} value="" onSearch={setQ} />
      <Loaded query={people}>
        {({ items, next }) => {
          const others = items.filter((person) => person.withdrawnAt === null && !isChosen(person));
          return (
            <>
              <div className="stack scroll-list">
                {[...chosen, ...others].map((person) => (
                  <Checkbox
                    key={person.id}
                    label={<AddressedInline name={person.name} address={person.address} />}
                    checked={isChosen(person)}
                    onChange={() => toggle(person)}
                  />
                ))}
              </div>
              {others.length === 0 && q !== '' && <Empty title={t('replies.nothingFound')} />}
              {next !== null && <p className="small muted">{t('change.more')}</p>}
            </>
          );
        }}
      </Loaded>
    </Card>
  );
}
