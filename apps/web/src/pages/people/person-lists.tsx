import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { once } from '../../api/client.js';
import { listsAll, listsJoin, listsLeave, type ContactView, type ListView } from '../../api/generated/index.js';
import { useMay } from '../../session/session.js';
import { useAction } from '../../ui/action.js';
import { Button, LinkButton } from '../../ui/button.js';
import { Select } from '../../ui/field.js';
import { Loading } from '../../ui/loading.js';
import { Card } from '../../ui/page.js';
import { listsQuery, PEOPLE } from './people-queries.js';

/** On which lists a person is; joining and leaving take each other back. */
export function PersonLists({ contact }: { contact: ContactView }) {
  const { t } = useTranslation();
  const mayChange = useMay('organizer', 'admin');
  const lists = useQuery(listsQuery).data;
  const { on, isLoading } = useMembership(contact, lists ?? []);
  const { join, leave } = useMoves(contact);
  if (!lists || isLoading) return <Card title={t('person.lists.title')}>{<Loading lines={2} />}</Card>;
  const others = lists.filter((list) => !on.includes(list));
  return (
    <Card title={t('person.lists.title')}>
      {on.length === 0 && <p className="muted">{t('person.lists.none')}</p>}
      {on.length > 0 && (
        <ul className="plain-list">
          {on.map((list) => (
            <li key={list.id}>
              <Link to="/people" search={{ listId: list.id }}>
                <bdi>{list.name}</bdi>
              </Link>
              {mayChange && (
                <Button
                  look="quiet"
                  aria-label={t('person.lists.leave', { name: list.name })}
                  isBusy={leave.isPending && leave.variables === list}
                  onPress={() => leave.mutate(list)}
                  icon={<X aria-hidden="true" size={16} />}
                />
              )}
            </li>
          ))}
        </ul>
      )}
      {mayChange && others.length > 0 && (
        <Select
          label={t('person.lists.join')}
          value=""
          disabled={join.isPending}
          onChange={(event) => {
            const list = others.find(({ id }) => id === event.target.value);
            if (list) join.mutate(list);
          }}
          choices={[
            { value: '', label: t('person.lists.choose') },
            ...others.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      )}
      {lists.length === 0 && <p className="small muted">{t('person.lists.noLists')}</p>}
      {lists.length === 0 && mayChange && <LinkButton to="/people/lists">{t('person.lists.make')}</LinkButton>}
    </Card>
  );
}

/** The lists that a person is on. */
function useMembership(contact: ContactView, lists: readonly ListView[]) {
  const { data, isLoading } = useQuery({
    queryKey: ['contacts', 'lists', contact.id],
    queryFn: async () => (await listsAll({ query: { contactId: contact.id } })).data.items,
  });
  return { on: lists.filter(({ id }) => data?.some((list) => list.id === id)), isLoading };
}

function useMoves({ id: contactId }: ContactView) {
  const { t } = useTranslation();
  const putOn = async ({ id }: ListView) =>
    void (await listsJoin({ path: { id }, body: { contactIds: [contactId] }, headers: once() }));
  const takeOff = async ({ id }: ListView) => void (await listsLeave({ path: { id, contactId } }));
  const joinAgain = useAction<ListView>({ run: putOn, stale: PEOPLE });
  const leaveAgain = useAction<ListView>({ run: takeOff, stale: PEOPLE });
  const join = useAction<ListView>({
    run: putOn,
    stale: PEOPLE,
    done: (_, { name }) => t('person.lists.joined', { name }),
    undo: (_, list) => leaveAgain.mutate(list),
  });
  const leave = useAction<ListView>({
    run: takeOff,
    stale: PEOPLE,
    done: (_, { name }) => t('person.lists.left', { name }),
    undo: (_, list) => joinAgain.mutate(list),
  });
  return { join, leave };
}
