export { DUPLICATE_REASONS } from './duplicates.js';
export {
  EXPERT_STATES,
  Expert,
  ExpertConsent,
  ExpertFile,
  ExpertFilePart,
  ExpertNote,
  ExpertTalk,
  ExpertTerm,
  SHOWABLE,
  type ConsentSource,
  type ExpertStatus,
  type Showable,
} from './expert.entity.js';
export { ExpertFiles } from './expert-files.service.js';
export { EXPERT_LIMITS, readShown, type ProfileInput, type TalkInput } from './expert-input.js';
export { ExpertMerges, MERGED_FIELDS, type MergePreview, type MergedField } from './expert-merges.service.js';
export type { GivenConsent } from './expert-rows.js';
export { ExpertsModule } from './experts.module.js';
export type { ExpertDetail } from './expert-detail.js';
export { ExpertQueries, type DuplicatePair, type FoundExperts } from './experts.queries.js';
export { Experts, type PersonFacts, type Remembered } from './experts.service.js';
export { OfficeExperts } from './office-experts.service.js';
export { OwnExperts, type OpenedExpert } from './own-experts.service.js';
export { PublicExperts, type PublicExpert } from './public-experts.queries.js';
export type { ExpertSearch } from './search.js';
