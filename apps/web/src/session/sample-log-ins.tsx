import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { nameIn } from '../api/cities.js';
import { sessionsLogIn, type ActorView, type SampleLogInView } from '../api/generated/index.js';
import { toProblem } from '../api/problem.js';
import { spoken } from '../i18n/index.js';
import { listOf } from '../i18n/words.js';
import { ErrorSummary } from '../ui/error-summary.js';
import type { Role } from './session.js';
import { setupQuery } from './setup-state.js';
import './sample-log-ins.css';

/** People of the sample programme, each a click away; a real house has none. */
export function SampleLogIns({ onDone }: { onDone: (actor: ActorView) => void }) {
  const { t } = useTranslation();
  const setup = useQuery(setupQuery);
  const logIn = useMutation({
    mutationFn: async ({ email, password }: SampleLogInView) =>
      (await sessionsLogIn({ body: { email, password } })).data,
    onSuccess: onDone,
  });
  const people = setup.data?.sampleLogIns ?? [];
  if (people.length === 0) return null;
  const offices = Map.groupBy(people, ({ office }) => nameIn(office));
  return (
    <section className="sample-log-ins">
      <h2>{t('logIn.sample')}</h2>
      <p className="small muted">{t('logIn.sampleHint')}</p>
      <ErrorSummary problem={logIn.error ? toProblem(logIn.error) : null} />
      {[...offices].map(([office, members]) => (
        <section key={office}>
          <h3>{office}</h3>
          <ul>
            {members.map((person) => (
              <li key={person.email}>
                <button type="button" disabled={logIn.isPending} onClick={() => logIn.mutate(person)}>
                  <bdi>{spoken() === 'fa' ? person.name : person.latinName}</bdi>
                  <Duties roles={person.roles} />
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </section>
  );
}

function Duties({ roles }: { roles: readonly string[] }) {
  const { t } = useTranslation();
  const words = roles.map((role) => t(`role.${role as Role}`));
  return <span className="small muted">{listOf(words, spoken())}</span>;
}
