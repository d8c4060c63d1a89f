/** What can be wrong in the form of a submission, said at the field. */
export const callErrorsEn = {
  subErrMissing: 'This is still missing.',
  subErrName: 'Please write the name.',
  subErrAddress: 'This e-mail address is not complete. Please write it like name@city.example.',
  subErrLong: 'This text is too long: at most {max, number} characters, and it has {length, number}.',
  subErrChoice: 'Please choose from the list.',
  subErrNumber: 'Please write a number in digits, not above the greatest one allowed.',
  subErrDate: 'This is not a date. Please write it like 2026-12-21 or 1405/09/30.',
  subErrTheme: 'Please write at most 20 fields, each of at most 40 characters.',
  subErrCode: 'This access code is not valid here, or its time is over. Please look at its spelling or ask the office.',
  subErrCodeNeeded: 'Please write the access code that the office gave you.',
  subErrDrafts:
    'There are several unfinished drafts of this address already. Please open one of them by the link in your mail.',
  subErrTwice: 'Somebody with this address takes part already.',
  subErrCount: 'At most {max, number} can be given here.',
  subErrConsent: 'Without this consent the proposal cannot be taken.',
  subErrFileEmpty: 'Please choose a file that is not empty.',
  subErrFileKind: 'Files of this kind cannot be taken. Please send a document, a presentation, a table or a picture.',
  subErrFileLarge: 'This file is larger than 20 MB.',
  subErrFileUnsafe:
    'Besides the document this file holds something else (a program, another file, a password) or is damaged. Please save it anew as a PDF without a password and send it again.',
  subErrOther: 'Please look at this field again.',
} as const;
