import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isLanguage } from '@hamshahr/time';
import type { ReviewView } from '../../api/generated/index.js';
import { useShortcuts } from '../../app/shortcuts.js';
import { useLanguage } from '../../time/when.js';
import { Button } from '../../ui/button.js';
import { LeaveGuard } from '../../ui/leave-guard.js';
import { Loaded } from '../../ui/loading.js';
import { Page } from '../../ui/page.js';
import { say } from '../../ui/toast.js';
import { wordsIn } from '../events/question-list.js';
import { ConflictDialog } from './conflict-dialog.js';
import { ProposalReading } from './proposal-reading.js';
import { reviewQuery, reviewsQuery } from './review-queries.js';
import { ReviewBadge, useProposalNumber } from './review-words.js';
import { ScoreForm } from './score-form.js';
import { useReviewForm } from './use-review-form.js';
import './review.css';

const route = getRouteApi('/shell/reviews/$id');

/** One proposal beside one's own review of it. */
export function ReviewPage() {
  const { t } = useTranslation();
  const { id } = route.useParams();
  const review = useQuery(reviewQuery(id));
  const [reload, setReload] = useState(0);
  const again = () => void review.refetch().then(() => setReload((count) => count + 1));
  if (!review.data)
    return (
      <Page title={t('reviews.title')} back={{ to: '/reviews', label: t('reviews.title') }}>
        <Loaded query={review}>{() => null}</Loaded>
      </Page>
    );
  return <Opened key={`${id} ${reload}`} opened={review.data} onReload={again} />;
}

function Opened({ opened, onReload }: { opened: ReviewView; onReload: () => void }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const numberOf = useProposalNumber();
  const form = useReviewForm(opened);
  const [isDeclaring, setDeclaring] = useState(false);
  const { go, at, total, next } = useNeighbours(opened, form.flush);
  const mayWrite = opened.phase === 'review';
  const handIn = async () => {
    const wasDone = form.isDone;
    if (!mayWrite || !(await form.handIn())) return;
    say(t(wasDone ? 'reviews.changesSaved' : 'reviews.handedIn'));
    if (!wasDone && next) go(1);
  };
  useShortcuts(
    useMemo(
      () => [
        { code: 'KeyJ', run: () => go(1) },
        { code: 'KeyK', run: () => go(-1) },
        { code: 'Enter', withControl: true, run: () => void handIn() },
      ],
      // eslint-disable-next-line react-hooks/exhaustive-deps -- the newest of everything
      [form, next, at],
    ),
  );
  const { title, number, track } = opened;
  return (
    <Page
      title={title.text ?? numberOf(number)}
      heading={title.isWithheld ? t('reviews.titleWaits') : undefined}
      back={{ to: '/reviews', label: wordsIn(opened.callTitle, language) }}
      lead={
        <span className="row small">
          <ReviewBadge state={opened.progress} />
          <span>{numberOf(number)}</span>
          {track && <bdi>{wordsIn(track, language)}</bdi>}
          <span>{isLanguage(opened.language) ? t(`language.${opened.language}`) : opened.language}</span>
        </span>
      }
      actions={<Steps at={at} total={total} go={go} />}
    >
      <LeaveGuard isDirty={form.isDirty && form.isDone} />
      <div className="split review">
        <ProposalReading opened={opened} />
        <aside className="parts sticky">
          <ScoreForm
            opened={opened}
            form={form}
            onHandIn={() => void handIn()}
            onDeclare={() => setDeclaring(true)}
            onReload={onReload}
          />
        </aside>
      </div>
      {isDeclaring && (
        <ConflictDialog id={opened.id} onClose={() => setDeclaring(false)} onDone={() => (next ? go(1) : go(0))} />
      )}
    </Page>
  );
}

function Steps({ at, total, go }: { at: number; total: number; go: (step: number) => void }) {
  const { t } = useTranslation();
  if (at < 0) return null;
  return (
    <>
      <span className="small muted">{t('reviews.position', { at: at + 1, total })}</span>
      <Button
        isDisabled={at === 0}
        onPress={() => go(-1)}
        icon={<ChevronLeft className="mirrored" aria-hidden="true" size={18} />}
      >
        {t('reviews.previous')}
      </Button>
      <Button
        isDisabled={at === total - 1}
        onPress={() => go(1)}
        icon={<ChevronRight className="mirrored" aria-hidden="true" size={18} />}
      >
        {t('reviews.next')}
      </Button>
    </>
  );
}

/** Where this one stands among those of its call; `go(0)` leads to the list. */
function useNeighbours({ id, callId }: ReviewView, flush: () => Promise<void>) {
  const navigate = useNavigate();
  const list = useQuery(reviewsQuery);
  const own = (list.data?.items ?? []).filter((item) => item.callId === callId);
  const at = own.findIndex((item) => item.id === id);
  const go = (step: number) => {
    const to = at < 0 || step === 0 ? undefined : own[at + step];
    if (step !== 0 && !to) return;
    void flush().then(() =>
      to ? navigate({ to: '/reviews/$id', params: { id: to.id } }) : navigate({ to: '/reviews' }),
    );
  };
  return { go, at, total: own.length, next: own[at + 1] };
}
