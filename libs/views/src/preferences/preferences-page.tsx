import type { ComponentChildren, VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { MessageKey } from '../catalog.js';
import { mailtoAddress } from '../clean-text.js';
import { languageTag } from '../language-tag.js';
import { OWN_NAMES, PageFrame } from '../page-frame.js';
import { Isolated } from '../phrases.js';
import { preferencesFacts, type PreferencesFacts, type PreferencesPage } from './preferences-facts.js';
import { MailForm, WaysForm } from './preferences-forms.js';
import { DoneNotice, Errors } from './preferences-notices.js';

export type { PreferencesField, PreferencesPage } from './preferences-facts.js';

/** Renders the page: a complete HTML document that works without scripts. GET shows it, its buttons POST (rule 30). */
export function renderPreferencesPage(page: PreferencesPage): string {
  return `<!doctype html>${renderToString(<Document facts={preferencesFacts(page)} />)}`;
}

function Document({ facts }: { facts: PreferencesFacts }): VNode {
  const { t, office, languages, errors, replyHref } = facts;
  const heading = t.say('prefsHeading');
  const title = errors.length > 0 ? t.say('pageTitleError', { title: heading }) : heading;
  return (
    <PageFrame
      t={t}
      title={title}
      sender={office}
      languages={languages}
      footer={
        <>
          <p>{t.say('pagePersonal')}</p>
          <p>
            <a class="tap" href={replyHref}>
              {t.say('prefsToReply')}
            </a>
          </p>
        </>
      }
    >
      <Errors facts={facts} />
      <DoneNotice facts={facts} />
      <div class="letter">
        <h1>{heading}</h1>
        <p>{t.rich('prefsLead', { office: <Isolated text={office} /> })}</p>
      </div>
      <div class="cards">
        <WaysForm facts={facts} />
        <MailForm facts={facts} />
        <Known facts={facts} />
      </div>
    </PageFrame>
  );
}

/** What the office has written down about this person. */
function Known({ facts }: { facts: PreferencesFacts }): VNode {
  const { t, name, address, organisation, role, themes, messageLanguage, officeAddress } = facts;
  const line = (label: MessageKey, value: ComponentChildren) => (
    <div key={label}>
      <dt class="soft">{t.say(label)}</dt>
      <dd>{value}</dd>
    </div>
  );
  return (
    <section class="card" aria-labelledby="known">
      <h2 id="known">{t.say('prefsKnownHeading')}</h2>
      <dl class="known">
        {line('prefsKnownName', <Isolated text={name} />)}
        {line('prefsKnownAddress', <Isolated text={address} dir="ltr" />)}
        {organisation && line('prefsKnownOrganisation', <Isolated text={organisation} />)}
        {role && line('prefsKnownRole', <Isolated text={role} />)}
        {line('prefsKnownLanguage', <span lang={languageTag(messageLanguage)}>{OWN_NAMES[messageLanguage]}</span>)}
        {line('prefsKnownCity', <City facts={facts} />)}
        {themes.length > 0 && line('prefsKnownThemes', <Themes themes={themes} />)}
      </dl>
      <p class="soft">
        {t.rich('prefsAsk', {
          address: (
            <a class="tap" href={mailtoAddress(officeAddress)}>
              <Isolated text={officeAddress} dir="ltr" />
            </a>
          ),
        })}
      </p>
    </section>
  );
}

function City({ facts: { t, city } }: { facts: PreferencesFacts }): VNode {
  if (city === null) return <>{t.say('ownCityUnknown')}</>;
  const { name, zoneName, offset } = city;
  return (
    <>
      {t.rich('prefsCityZone', {
        city: <Isolated text={name} />,
        zone: <Isolated text={zoneName} />,
        offset: <Isolated text={offset} dir="ltr" />,
      })}
    </>
  );
}

function Themes({ themes }: { themes: readonly string[] }): VNode {
  return (
    <ul>
      {themes.map((theme) => (
        <li key={theme}>
          <Isolated text={theme} />
        </li>
      ))}
    </ul>
  );
}
