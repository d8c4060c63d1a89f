import { Body, Controller, Get, Param, Post, Query, Req, Res, UseGuards } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Throttle } from '@nestjs/throttler';
import { DomainError } from '@hamshahr/platform';
import { CheckIns, type CheckInSheet } from '@hamshahr/rooms';
import type { CheckInField } from '@hamshahr/views';
import { Open } from '../http/policy.js';
import type { ActorRequest, Reply } from '../http/request.js';
import { orMessagePage } from './message-pages.js';
import { pageLanguage } from './page-language.js';
import { sendPage } from './public-page.js';
import { ReplyThrottlerGuard } from './reply-throttler.guard.js';
import { RoomPages, type CheckInForm } from './room-page.service.js';

const EMPTY: CheckInForm = { name: '', address: '', error: null, isSaved: false };

/** Everybody in the room signs in one minute, with one code. */
const WHOLE_ROOM = { default: { limit: 600, ttl: 60_000 } };

/** The attendance sheet behind the code that is shown in the room: GET shows, POST writes down. */
@ApiExcludeController()
@Controller('c')
export class CheckInController {
  constructor(
    private readonly checkIns: CheckIns,
    private readonly pages: RoomPages,
  ) {}

  @Get(':token')
  @Open()
  @Throttle(WHOLE_ROOM)
  @UseGuards(ReplyThrottlerGuard)
  async show(
    @Param('token') code: string,
    @Query('lang') lang: unknown,
    @Req() request: ActorRequest,
    @Res() reply: Reply,
  ): Promise<void> {
    await orMessagePage(request, reply, lang, async () => {
      await this.page(request, reply, code, lang, 200, await this.checkIns.open(code), EMPTY);
    });
  }

  @Post(':token')
  @Open()
  @Throttle(WHOLE_ROOM)
  @UseGuards(ReplyThrottlerGuard)
  async write(
    @Param('token') code: string,
    @Body() body: Record<string, unknown> | null,
    @Req() request: ActorRequest,
    @Res() reply: Reply,
  ): Promise<void> {
    const lang = body?.lang;
    await orMessagePage(request, reply, lang, async () => {
      const form = { ...EMPTY, name: textOf(body?.name, 200), address: textOf(body?.address, 254) };
      const error = await this.faultOf(() => this.checkIns.checkIn(code, form));
      const sheet = await this.checkIns.open(code);
      const isSaved = error === null && sheet.state === 'open';
      const status = error === null ? 200 : 422;
      await this.page(request, reply, code, lang, status, sheet, { ...form, error, isSaved });
    });
  }

  /** The field that is wrong; a sheet that is closed says so by itself. */
  private async faultOf(work: () => Promise<unknown>): Promise<CheckInField | null> {
    try {
      await work();
      return null;
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      if (error.kind === 'conflict') return null;
      if (error.kind !== 'invalid') throw error;
      return error.details.field === 'name' ? 'name' : 'address';
    }
  }

  private async page(
    request: ActorRequest,
    reply: Reply,
    code: string,
    lang: unknown,
    status: number,
    sheet: CheckInSheet,
    form: CheckInForm,
  ): Promise<void> {
    const language = pageLanguage(lang, request.headers['accept-language'], sheet.revision.mainLanguage);
    await sendPage(reply, status, await this.pages.checkIn(code.toLowerCase(), sheet, language, form));
  }
}

const textOf = (value: unknown, most: number): string => (typeof value === 'string' ? value.slice(0, most) : '');
