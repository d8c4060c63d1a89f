import { Injectable } from '@nestjs/common';
import { emptySubmission, type PublicCall } from '@hamshahr/calls';
import { Clock } from '@hamshahr/platform';
import type { Language } from '@hamshahr/time';
import type { CallPageName } from './call-page-names.js';
import { CallPages } from './call-page.service.js';
import { SubmissionPages } from './submission-page.service.js';

/** The pages that experts will see of a call, before anybody can: nothing in them leads anywhere. */
@Injectable()
export class CallPreviewPages {
  constructor(
    private readonly calls: CallPages,
    private readonly submissions: SubmissionPages,
    private readonly clock: Clock,
  ) {}

  async page(found: PublicCall, page: CallPageName, language: Language): Promise<string> {
    if (page === 'call') return this.calls.page(found, language, undefined);
    if (page === 'you') return this.calls.formOf(found, language, {});
    const opened = emptySubmission(found, this.clock.now());
    const asked = { token: 'preview', language };
    return page === 'check' ? this.submissions.check(opened, asked) : this.submissions.step(opened, page, asked);
  }
}
