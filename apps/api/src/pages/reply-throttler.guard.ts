import { Injectable } from '@nestjs/common';
import { ThrottlerGuard } from '@nestjs/throttler';
import { sha256 } from '@hamshahr/platform';

/** Counts by link, not by address: a whole city hall may answer from behind one. */
@Injectable()
export class ReplyThrottlerGuard extends ThrottlerGuard {
  protected override async getTracker(request: { params?: { token?: string } }): Promise<string> {
    return sha256(request.params?.token ?? '').toString('base64url');
  }
}
