/** One difference between two revisions, for the approver; `field` as in the draft: `start`, `texts.fa.title`, `programme.session.title.fa`. */
export interface RevisionChange {
  field: string;
  before: string | number | null;
  after: string | number | null;
  /** The part of the programme that differs, as people name it. */
  about?: string;
}
