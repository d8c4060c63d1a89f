import { LANGUAGES, type Language } from '@hamshahr/time';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { callsOne, type LinesDto } from '../../api/generated/index.js';
import { useLanguage } from '../../time/when.js';
import { Button } from '../../ui/button.js';
import { Loaded } from '../../ui/loading.js';
import { StaleNotice } from '../../ui/stale-notice.js';
import { wordsIn } from '../events/question-list.js';
import { formOf, type CallForm } from './call-form.js';

interface StaleProps {
  id: string;
  mine: CallForm;
  onTake: (theirs: CallForm, version: number) => void;
  onKeep: (version: number) => void;
}

/** Somebody else saved meanwhile: what differs; one takes theirs, or saves one's own over it. */
export function StaleCall({ id, mine, onTake, onKeep }: StaleProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const theirs = useQuery({
    queryKey: ['call', id, 'now'],
    queryFn: async () => (await callsOne({ path: { id } })).data,
    gcTime: 0,
  });
  return (
    <Loaded query={theirs}>
      {(call) => {
        const other = formOf(call.latest.content, language);
        const [own, their] = [partsOf(mine, language), partsOf(other, language)];
        const differences = Object.keys(own)
          .filter((key) => own[key] !== their[key])
          .map((key) => ({ label: nameOf(key), mine: own[key] ?? '', theirs: their[key] ?? '' }));
        return (
          <StaleNotice title={t('callForm.staleTitle')} differences={differences}>
            <Button onPress={() => onTake(other, call.version)}>{t('stale.take')}</Button>
            <Button onPress={() => onKeep(call.version)}>{t('stale.keep')}</Button>
          </StaleNotice>
        );
      }}
    </Loaded>
  );

  function nameOf(key: string): string {
    const text = LANGUAGES.find((each) => key === `text.${each}`);
    return text ? t('callForm.title', { language: t(`language.${text}`) }) : t(`callForm.${key as 'tracks'}`);
  }
}

/** The parts of a form in a few words, to be compared. */
function partsOf(form: CallForm, language: Language): Record<string, string> {
  const names = (items: readonly LinesDto[]) => items.map((words) => wordsIn(words, language)).join(' · ');
  return {
    ...Object.fromEntries(
      LANGUAGES.map((each) => [
        `text.${each}`,
        Object.values(form.texts[each] ?? {})
          .filter(Boolean)
          .join(' · '),
      ]),
    ),
    deadline: `${form.date} ${form.time} ${form.zone}`,
    tracks: names(form.tracks.map(({ name }) => name)),
    questions: names(form.questions.map(({ label }) => label)),
    categories: names(form.categories.map(({ name }) => name)),
    proposals: Object.values(form.limits).join(' · '),
  };
}
