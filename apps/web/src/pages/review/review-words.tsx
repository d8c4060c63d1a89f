import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../i18n/index.js';
import { useLanguage } from '../../time/when.js';
import { Badge, type Tone } from '../../ui/badge.js';

const TONES: Partial<Record<string, Tone>> = { done: 'good', draft: 'open', conflict: 'attention' };

/** Where a review stands: `waiting`, `draft`, `done`, `conflict`, `withdrawn`. */
export function ReviewBadge({ state }: { state: string }) {
  const { t } = useTranslation();
  return <Badge tone={TONES[state] ?? 'plain'}>{t(`reviews.state.${state as 'done'}`)}</Badge>;
}

export function PhaseBadge({ phase }: { phase: string }) {
  const { t } = useTranslation();
  return <Badge tone={phase === 'review' ? 'action' : 'plain'}>{t(`reviews.phase.${phase as 'review'}`)}</Badge>;
}

/** How much of something is done, as a bar with its words. */
export function Progress({ done, of, label }: { done: number; of: number; label: string }) {
  return (
    <div className="review-progress">
      <progress value={done} max={Math.max(of, 1)} aria-label={label} />
      <span className="small">{label}</span>
    </div>
  );
}

/** Number of a proposal, as the language writes digits and without anything between them. */
export function useProposalNumber(): (id: string) => string {
  const { t } = useTranslation();
  const language = useLanguage();
  return (id) => t('reviews.number', { number: formatNumber(Number(id), language, { useGrouping: false }) });
}

/** A number with at most one place after the point, as the language writes it; a dash for none. */
export function useScore(): (value: number | null) => string {
  const language = useLanguage();
  return (value) => (value === null ? '–' : formatNumber(value, language, { maximumFractionDigits: 1 }));
}
