/** What a file can hide. */
export const fileProblemsEn = {
  'file.broken': 'The file is damaged and cannot be opened. Save it anew and send it again.',
  'file.encrypted': 'The file is locked with a password. Save it without one and send it again.',
  'file.macros':
    'The file holds a program (macros or an embedded object). Save it without, or as a PDF, and send it again.',
  'file.nested': 'The file holds another file packed into it. Take that out, or send a PDF.',
  'file.two_kinds': 'The file is two kinds of file at once. Save it anew, as a PDF or as a picture, and send it again.',
  'file.unpacks_too_large': 'Unpacked, the file is larger than {max} MB. Make its pictures smaller, or send a PDF.',
};
