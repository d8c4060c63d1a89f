import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useCityName } from '../../api/cities.js';
import { contactHistoryUndo, type ContactChoiceView } from '../../api/generated/index.js';
import { useMay } from '../../session/session.js';
import { Moment } from '../../time/when.js';
import { useAction } from '../../ui/action.js';
import { Button } from '../../ui/button.js';
import { Loaded } from '../../ui/loading.js';
import { Card } from '../../ui/page.js';
import { choicesQuery } from './history.js';
import { PEOPLE } from './people-queries.js';

/** Language and city as the person chose them on their own page, each change with its way back. */
export function PersonChoices({ id }: { id: string }) {
  const { t } = useTranslation();
  const choices = useQuery(choicesQuery(id));
  return (
    <Card title={t('person.choices.title')}>
      <p className="small muted">{t('person.choices.lead')}</p>
      <Loaded query={choices} lines={1}>
        {(rows) =>
          rows.length === 0 ? (
            <p className="muted">{t('person.choices.none')}</p>
          ) : (
            <ul className="plain-list">
              {rows.map((choice) => (
                <Choice key={choice.id} contactId={id} choice={choice} />
              ))}
            </ul>
          )
        }
      </Loaded>
    </Card>
  );
}

function Choice({ contactId, choice }: { contactId: string; choice: ContactChoiceView }) {
  const { t } = useTranslation();
  const mayChange = useMay('organizer', 'admin');
  const undo = useAction({
    run: async () => void (await contactHistoryUndo({ path: { id: contactId, choiceId: choice.id } })),
    stale: PEOPLE,
    done: () => t('person.choices.did'),
  });
  const { chosenAt, undoneAt, isUndoable } = choice;
  return (
    <li>
      <span className="person-cell">
        <What choice={choice} />
        <span className="small muted">
          <Moment at={chosenAt} />
        </span>
        {undoneAt && (
          <span className="small muted">
            {t('person.choices.undone')} <Moment at={undoneAt} />
          </span>
        )}
        {isUndoable && mayChange && (
          <span>
            <Button isBusy={undo.isPending} onPress={() => undo.mutate()}>
              {t('person.choices.undo')}
            </Button>
          </span>
        )}
      </span>
    </li>
  );
}

function What({ choice: { language, languageBefore, cityId, cityIdBefore } }: { choice: ContactChoiceView }) {
  const { t } = useTranslation();
  const cityName = useCityName();
  const city = (id: string | null) => cityName(id) || t('person.noCity');
  const spoken = (code: string) => t(`language.${code as 'fa'}`);
  return (
    <>
      {language !== languageBefore && (
        <span>{t('person.choices.language', { now: spoken(language), before: spoken(languageBefore) })}</span>
      )}
      {cityId !== cityIdBefore && (
        <span>{t('person.choices.city', { now: city(cityId), before: city(cityIdBefore) })}</span>
      )}
    </>
  );
}
