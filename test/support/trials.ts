export interface DryRun {
  recipients: number;
  suppressed: number;
  alreadyInvited: number;
  inSeveralLists: number;
  withoutCity: number;
  otherLanguage: number;
  groups: { language: string; cityId: string | null; recipients: number; textLanguage: string }[];
}

export interface Preview {
  language: string;
  recipientName: string;
  recipientAddress: string;
  subject: string;
  html: string;
  text: string;
  raw: string;
}

export interface TestSend {
  id: string;
  accepted: number;
  recipients: { accountId: string; address: string; variantId: string; language: string }[];
}

/** A previewed text without what differs between readers: name, address and tokens. */
export function withoutReader(text: string, { recipientName, recipientAddress }: Preview): string {
  return text
    .replaceAll(recipientName, 'NAME')
    .replaceAll(recipientAddress, 'ADDRESS')
    .replace(/\/(r|u)\/[0-9]+[a-z][a-z2-7]{26}/g, '/$1/TOKEN')
    .replace(/reply\+[0-9]+[a-z][a-z2-7]{26}@/g, 'reply+TOKEN@');
}
