import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { eventInvitationsReplies, type InvitationView } from '../../api/generated/index.js';
import { Checkbox } from '../../ui/field.js';
import { Loaded } from '../../ui/loading.js';
import { Card, Empty } from '../../ui/page.js';
import { SearchField } from '../../ui/search-field.js';

const SHOWN = '50';

interface WithdrawProps {
  eventId: string;
  chosen: string[];
  onChange: (ids: string[]) => void;
}

/** Whose invitation is withdrawn: found by name or address, however many were invited. Who was chosen stays on top. */
export function WithdrawPicker({ eventId, chosen, onChange }: WithdrawProps) {
  const { t } = useTranslation();
  const [q, setQ] = useState('');
  const [picked, setPicked] = useState<InvitationView[]>([]);
  const people = useQuery({
    queryKey: ['replies', eventId, 'withdrawal', q],
    queryFn: async () =>
      (await eventInvitationsReplies({ path: { id: eventId }, query: { limit: SHOWN, ...(q ? { q } : {}) } })).data,
    placeholderData: keepPreviousData,
  });
  const toggle = (person: InvitationView) => {
    const next = chosen.includes(person.id) ? picked.filter(({ id }) => id !== person.id) : [...picked, person];
    setPicked(next);
    onChange(next.map(({ id }) => id));
  };
  return (
    <Card title={t('change.whom')}>
      <SearchField label={t('replies.search')} value="" onSearch={setQ} />
      <Loaded query={people}>
        {({ items, next }) => {
          const others = items.filter(({ id, withdrawnAt }) => withdrawnAt === null && !chosen.includes(id));
          return (
            <>
              <div className="stack scroll-list">
                {[...picked, ...others].map((person) => (
                  <Checkbox
                    key={person.id}
                    label={
                      <>
                        <bdi>{person.name}</bdi>{' '}
                        <bdi dir="ltr" className="muted small">
                          {person.address}
                        </bdi>
                      </>
                    }
                    checked={chosen.includes(person.id)}
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
