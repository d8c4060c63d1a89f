import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { sessionsLogIn, type ActorView } from '../api/generated/index.js';
import { toProblem } from '../api/problem.js';
import { Button } from '../ui/button.js';
import { ErrorSummary } from '../ui/error-summary.js';
import { TextField } from '../ui/field.js';

/** E-mail and password; the same on the log-in page and over a page whose log-in has ended. */
export function LogInForm({ onDone, email: known = '' }: { onDone: (actor: ActorView) => void; email?: string }) {
  const { t } = useTranslation();
  const [email, setEmail] = useState(known);
  const [password, setPassword] = useState('');
  const logIn = useMutation({
    mutationFn: async () => (await sessionsLogIn({ body: { email: email.trim(), password } })).data,
    onSuccess: onDone,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    logIn.mutate();
  };
  return (
    <form onSubmit={submit} className="stack" noValidate>
      <ErrorSummary problem={logIn.error ? toProblem(logIn.error) : null} />
      <TextField
        label={t('logIn.email')}
        name="email"
        type="email"
        dir="ltr"
        autoComplete="username"
        required
        value={email}
        onChange={(event) => setEmail(event.target.value)}
      />
      <TextField
        label={t('logIn.password')}
        name="password"
        type="password"
        dir="ltr"
        autoComplete="current-password"
        required
        value={password}
        onChange={(event) => setPassword(event.target.value)}
      />
      <Button type="submit" look="primary" isBusy={logIn.isPending}>
        {t('logIn.submit')}
      </Button>
    </form>
  );
}
