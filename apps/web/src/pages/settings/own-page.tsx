import { LANGUAGES, type Language } from '@hamshahr/time';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import {
  feedOwnersOwn,
  feedOwnersRenewOwn,
  feedOwnersRevokeOwn,
  sessionsChangePassword,
  sessionsPrefer,
  type PreferencesDto,
} from '../../api/generated/index.js';
import { toProblem } from '../../api/problem.js';
import { LANGUAGE_NAMES } from '../../app/language-menu.js';
import { applyTheme, currentTheme, type Theme } from '../../app/theme.js';
import { speak } from '../../i18n/index.js';
import { useActor } from '../../session/session.js';
import { useAction } from '../../ui/action.js';
import { Button } from '../../ui/button.js';
import { ErrorSummary } from '../../ui/error-summary.js';
import { FeedCard } from '../../ui/feed-card.js';
import { Choices, Select, TextField } from '../../ui/field.js';
import { Card, Facts } from '../../ui/page.js';
import { SettingsFrame } from './settings-frame.js';

/** What concerns oneself: language, calendar, colours, password. */
export function OwnPage() {
  const { t } = useTranslation();
  const { name, email, roles } = useActor();
  return (
    <SettingsFrame title={t('settings.own')}>
      <div className="columns top-columns">
        <Card title={t('settings.own')}>
          <Facts
            items={[
              [t('accounts.name'), <bdi key="name">{name}</bdi>],
              [
                t('logIn.email'),
                <bdi key="mail" dir="ltr">
                  {email}
                </bdi>,
              ],
              [t('settings.roles'), roles.map((role) => t(`role.${role as 'admin'}`, role)).join(t('settings.comma'))],
            ]}
          />
        </Card>
        <Preferences />
        <Password />
        <OwnFeed />
      </div>
    </SettingsFrame>
  );
}

/** What the account may see of the office's events, in a calendar program. */
function OwnFeed() {
  const { t } = useTranslation();
  return (
    <FeedCard
      queryKey={['feed', 'own']}
      lead={t('feed.ownLead')}
      load={async () => (await feedOwnersOwn()).data}
      renew={async () => (await feedOwnersRenewOwn()).data}
      revoke={async () => void (await feedOwnersRevokeOwn())}
    />
  );
}

type CalendarChoice = 'language' | 'jalali' | 'gregorian';

function Preferences() {
  const { t } = useTranslation();
  const { language, calendar } = useActor();
  const [theme, setTheme] = useState<Theme>(currentTheme);
  const prefer = useAction({
    run: async (body: PreferencesDto) => {
      const { data } = await sessionsPrefer({ body });
      // Spoken first, so that “Saved” is said in the language just chosen.
      await speak(data.language as Language);
      return data;
    },
    stale: [['session']],
    done: () => t('state.saved'),
  });
  return (
    <Card title={t('settings.preferences')}>
      <Select
        label={t('nav.language')}
        value={language}
        choices={LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value] }))}
        onChange={(event) => prefer.mutate({ language: event.target.value as Language })}
      />
      <Choices<CalendarChoice>
        label={t('settings.calendar')}
        name="calendar"
        value={(calendar ?? 'language') as CalendarChoice}
        choices={(['language', 'jalali', 'gregorian'] as const).map((value) => ({
          value,
          label: t(`settings.calendars.${value}`),
        }))}
        // Null takes the choice back; the generated type does not say so.
        onChange={(value) => prefer.mutate({ calendar: value === 'language' ? null : value } as PreferencesDto)}
      />
      <Choices<Theme>
        label={t('settings.theme')}
        name="theme"
        value={theme}
        choices={(['system', 'light', 'dark'] as const).map((value) => ({
          value,
          label: t(`settings.themes.${value}`),
        }))}
        onChange={(value) => {
          setTheme(value);
          applyTheme(value);
        }}
      />
    </Card>
  );
}

function Password() {
  const { t } = useTranslation();
  const [current, setCurrent] = useState('');
  const [password, setPassword] = useState('');
  const change = useAction({
    run: async () => void (await sessionsChangePassword({ body: { current, password } })),
    isQuiet: true,
    done: () => t('settings.passwordChanged'),
    after: () => {
      setCurrent('');
      setPassword('');
    },
  });
  const problem = change.error ? toProblem(change.error) : null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    change.mutate();
  };
  return (
    <Card title={t('settings.password')}>
      <form className="stack" onSubmit={submit} noValidate>
        <ErrorSummary problem={problem} />
        <TextField
          label={t('settings.passwordNow')}
          name="current"
          type="password"
          dir="ltr"
          autoComplete="current-password"
          value={current}
          error={problem?.for('current')}
          onChange={(event) => setCurrent(event.target.value)}
        />
        <TextField
          label={t('settings.passwordNew')}
          hint={t('settings.passwordHint')}
          name="password"
          type="password"
          dir="ltr"
          autoComplete="new-password"
          value={password}
          error={problem?.for('password')}
          onChange={(event) => setPassword(event.target.value)}
        />
        <Button type="submit" isBusy={change.isPending}>
          {t('settings.passwordChange')}
        </Button>
      </form>
    </Card>
  );
}
