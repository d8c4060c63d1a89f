import { ArrayMaxSize, ArrayMinSize, IsArray, IsOptional, IsString, Matches } from 'class-validator';
import type { TestSend } from '@hamshahr/mailing';

export class NewTestSend {
  /** Accounts of the office that get the test, one to five. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(5)
  @IsString({ each: true })
  @Matches(/^[1-9]\d{0,18}$/, { each: true })
  accountIds!: string[];

  /** The variant that everybody gets; without it, each gets the one in the language of their account, else the first. */
  @IsOptional()
  @IsString()
  @Matches(/^[1-9]\d{0,18}$/)
  variantId?: string;
}

export class TestRecipientView {
  accountId!: string;
  address!: string;
  variantId!: string;
  /** @example fa */
  language!: string;
}

export class TestSendView {
  id!: string;
  /** How many test mails are on their way. */
  accepted!: number;
  recipients!: TestRecipientView[];
}

export function toTestSendView({ id, recipients }: TestSend): TestSendView {
  return { id, accepted: recipients.length, recipients };
}
