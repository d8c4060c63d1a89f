import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { ifMatch } from '../../api/client.js';
import { reviewsSave, type ReviewView } from '../../api/generated/index.js';
import { toProblem, type ApiProblem } from '../../api/problem.js';

export type Recommendation = 'accept' | 'reserve' | 'decline';

export interface ReviewDraft {
  scores: Readonly<Record<string, number>>;
  recommendation: Recommendation | null;
  comment: string;
}

/** After so much quiet a draft is saved. */
const QUIET = 800;

export const draftOf = ({ review }: ReviewView): ReviewDraft => ({
  scores: Object.fromEntries((review?.scores ?? []).map(({ category, points }) => [category, points])),
  recommendation: review?.recommendation ?? null,
  comment: review?.comment ?? '',
});

/**
 * One's own review while it is written: a draft saves itself, what is handed in is saved on asking. Savings follow one
 * another, each on the version that the one before left.
 */
export function useReviewForm(opened: ReviewView) {
  const client = useQueryClient();
  const [draft, setDraft] = useState(() => draftOf(opened));
  const [isDirty, setDirty] = useState(false);
  const [isSaving, setSaving] = useState(false);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const isDone = opened.review?.isDone ?? false;
  const version = useRef(opened.version);
  /** What is true now, also between an answer and the next look at the page. */
  const latest = useRef({ draft, isDirty, isDone });
  useLayoutEffect(() => {
    latest.current = { draft, isDirty, isDone };
  });
  const turn = useRef<Promise<unknown>>(Promise.resolve());

  const change = (part: Partial<ReviewDraft>) => {
    setDraft((before) => ({ ...before, ...part }));
    setDirty(true);
    // What was wrong may be right by now; that somebody was quicker stays true.
    setProblem((before) => (before?.status === 412 ? before : null));
  };
  const send = async (asDone: boolean): Promise<boolean> => {
    const sent = latest.current.draft;
    setSaving(true);
    try {
      const scores = Object.entries(sent.scores).map(([category, points]) => ({ category, points }));
      // A draft may lack it; the generated type does not know that.
      const recommendation = sent.recommendation as Recommendation;
      const body = { scores, recommendation, comment: sent.comment, isDone: asDone };
      const { data } = await reviewsSave({ path: { id: opened.id }, body, headers: ifMatch(version.current) });
      version.current = data.version;
      client.setQueryData(['review', opened.id], data);
      void client.invalidateQueries({ queryKey: ['reviews'] });
      setProblem(null);
      latest.current.isDone = asDone;
      if (latest.current.draft === sent) {
        latest.current.isDirty = false;
        setDirty(false);
      }
      return true;
    } catch (error) {
      setProblem(toProblem(error));
      return false;
    } finally {
      setSaving(false);
    }
  };
  const inTurn = (work: () => Promise<boolean>): Promise<boolean> => {
    const next = turn.current.then(work);
    turn.current = next;
    return next;
  };
  const handIn = () => inTurn(() => send(true));
  // Whatever came before it in its turn may have handed the review in: a draft must not take that back.
  const saveDraft = () => inTurn(async () => latest.current.isDone || !latest.current.isDirty || send(false));
  const isStale = problem?.status === 412;
  const mayAutosave = isDirty && !isDone && !isStale && opened.phase === 'review';
  useEffect(() => {
    if (!mayAutosave) return;
    const timer = setTimeout(() => void saveDraft(), QUIET);
    return () => clearTimeout(timer);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- a new draft alone begins a new wait
  }, [draft, mayAutosave]);
  /** What is still unsaved of a draft goes before the page is left. */
  const flush = async (): Promise<void> => {
    if (mayAutosave) await saveDraft();
  };
  return { draft, change, handIn, flush, isDirty, isDone, isSaving, isStale, problem };
}

export type ReviewForm = ReturnType<typeof useReviewForm>;
