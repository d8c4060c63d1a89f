/** What can be wrong with a call, and with what is submitted to it. */
export const callProblemsEn = {
  'call.anonymity_kept':
    'Submissions were promised to be judged without names. This call has to stay so; begin another one for named judging.',
  'call.categories': 'Reviewers need at least one thing to judge. Add a category with a weight.',
  'call.choices': 'A question with choices needs 2 to {max} of them.',
  'call.code_missing': 'This call has no such access code. Load the list again.',
  'call.code_needed': 'This call asks for an access code. Write the one that the office gave you.',
  'call.code_wrong':
    'This access code is not valid for this call, is used up, or its time is over. Look at its spelling, or ask the office.',
  'call.deadline_clock':
    'This moment does not exist, or exists twice, on the clock of {zone}, because the clocks change then. Choose another.',
  'call.deadline_far': 'The deadline lies more than three years ahead. Look at the year.',
  'call.deadline_past': 'The deadline lies in the past. Choose a later one.',
  'call.key': 'This key is not of the right form, or stands twice. Give every part its own, such as t1, q2, c3.',
  'call.languages': 'Choose at least one language that proposals may be written in.',
  'call.main_language': 'The call has no text in its main language. Write one, or choose another main language.',
  'call.missing': 'There is no such call here. It may have been taken down.',
  'call.nothing_new': 'Nothing new waits to be approved. Edit the call first.',
  'call.question_kept':
    'People have answered this question already, so it has to stay of its kind. Add a new question instead.',
  'call.range': 'This number has to lie between {min} and {max}.',
  'call.stale': 'Somebody else has changed this call since you opened it. Look at their version and edit again.',
  'call.texts': 'The call needs a text in at least one language.',
  'call.title_missing': 'The title is missing. Write it with letters or digits.',
  'call.too_many': 'There can be at most {max} of these.',
  'call.track_kept': 'Submissions have chosen this track already. Keep it; its name may change.',
  'call.withdrawn': 'This call was withdrawn and cannot be changed any more. Begin a new one from it.',
  'decision.confirm_day': 'This is no day of the calendar. Choose another.',
  'decision.confirm_over':
    'The time to confirm has passed and the place was given on. Write to the office if you still wish to take part.',
  'decision.confirm_past': 'The last day to confirm lies in the past. Choose a later one.',
  'decision.not_awaited': 'There is nothing to confirm here now.',
  'decision.no_letter':
    'No such letter goes to this proposal: it was decided otherwise, or its people were told already. Load the list again.',
  'decision.not_open': 'The call has not been published yet.',
  'decision.rank_stale': 'The reserve list has changed since you opened it. Load it again and put it in order.',
  'decision.told':
    'The people of this submission were told another decision already. Write to them yourself if it has to change.',
  'decision.too_early': 'The deadline has not passed yet. Wait for it, or set an earlier one.',
  'decision.undecided': 'Some submissions have no decision yet. Decide about all of them first.',
  'decision.unknown': 'One of these submissions does not belong to this call, or was withdrawn. Load the list again.',
  'submission.mailed_only':
    'Only the author can answer this, by the link in their mail. Open the mail that we sent to that address and press the button there.',
  'submission.proven':
    'Whoever has this address has confirmed the submission already. You can withdraw it instead on its page.',
  'submission.missing_here': 'Your office has no such submission.',
  'submission.answer_choice': 'Choose one of the answers.',
  'submission.answer_city': 'Choose a city of the list.',
  'submission.answer_date': 'This is no date. Write it as 2026-12-21, or as ۱۴۰۵/۰۹/۳۰.',
  'submission.answer_file': 'Send a file for this question.',
  'submission.answer_language': 'Choose a language of the list.',
  'submission.answer_number': 'Write a number in digits, not above the greatest one allowed.',
  'submission.author_only': 'Only the author can change this submission. You can see it and say whether you take part.',
  'submission.call_closed': 'The office has taken this call down. What you wrote is kept; ask the office.',
  'submission.co_author_missing': 'This person is none of the co-authors any more.',
  'submission.co_author_only': 'Only somebody who was named as co-author can answer this.',
  'submission.co_author_twice': 'Somebody with this address takes part already. Write another address.',
  'submission.co_authors': 'At most {max} co-authors can be named.',
  'submission.consent':
    'We need your consent to keep your details as written above. Without it we cannot take the submission.',
  'submission.drafts':
    'There are {max} unfinished drafts of this address already. Open one of them by the link in your mail.',
  'submission.file_missing': 'There is no such file here any more.',
  'submission.files': 'At most {max} files can be sent. Remove one first.',
  'submission.in_review': 'The submissions are being judged, so nothing can be changed now.',
  'submission.incomplete': 'Something is still missing. Each step says what.',
  'submission.language': 'Proposals can be written in the languages of the list only. Choose one of them.',
  'submission.link_invalid': 'This link opens nothing. Open it again from your mail, or ask the office for a new one.',
  'submission.not_submitted': 'There is nothing to withdraw.',
  'submission.over':
    'The deadline has passed, so nothing can be handed in or changed. What you saved is kept; write to the office if you need more time.',
  'submission.question_missing': 'This call asks for no such file.',
  'submission.text_long': 'This text has {length} characters; {max} are allowed. Shorten it.',
  'submission.track': 'This call has no such track. Choose one of the list.',
  'submission.withdrawn': 'This submission was withdrawn. You can begin a new one until the deadline.',
} as const;
