/** What can go wrong while submissions are judged. */
export const reviewProblemsEn = {
  'redaction.field': 'This submission has no such text to hide something in. Load the page again.',
  'redaction.range': 'What is to be hidden lies outside the text. Load the page again and select it anew.',
  'redaction.text_changed':
    'The text, or who stands behind it, has changed since you opened it. Load it again and look at what is hidden.',
  'redaction.traces_left': 'A name, an address or an affiliation stays in sight. Hide it, or say that it names nobody.',
  'review.account': 'Your office has no such reviewer or account. Load the list again.',
  'review.assignment': 'There is no such assignment any more. Load the list again.',
  'review.category': 'This call has no such category, or it stands twice. Load the page again.',
  'review.comment_missing': 'The comment is empty. Write something first.',
  'review.conflict_late': 'This conflict of interest stands with the office by now. Ask it to lift it.',
  'review.conflicted':
    'A conflict of interest stands between this reviewer and this submission. Choose somebody else, or lift it first.',
  'review.handed_in':
    'This review is handed in already, so the reviewer stays. It can be left out by a conflict of interest.',
  'review.judges_blind':
    'This account judges the call “{call}”, whose reviewers learn no names, and these roles read names. Take it off the reviewers of that call first, or wait until the call is decided.',
  'review.missing': 'There is nothing to review here for you. It may have been given to somebody else.',
  'review.no_conflict': 'No such conflict of interest stands here any more. Load the page again.',
  'review.no_reviewer': 'This account does not review for this call. Name it as a reviewer first.',
  'review.over': 'The call is not in review now, so nothing can be changed. Ask the office.',
  'review.plan_stale': 'Something has changed since you looked at the plan. Look at the new one first.',
  'review.reason_missing': 'The reason is missing. Say why this is no conflict of interest.',
  'review.recommendation_missing': 'The recommendation is missing. Choose one, or save a draft.',
  'review.scores_missing': 'Some categories have no points yet. Give points to all of them, or save a draft.',
  'review.sees_names':
    'This account reads submissions with their names by its other roles. In a blind call name somebody who is a reviewer only.',
  'review.stale': 'This review was saved elsewhere since you opened it. Look at what stands there and save again.',
  'review.track': 'This call has no such track. Choose one of the list.',
} as const;
