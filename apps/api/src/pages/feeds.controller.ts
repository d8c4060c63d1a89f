import { Controller, Get, Param, Query, Req, Res, UseGuards } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { ThrottlerGuard } from '@nestjs/throttler';
import { isLanguage } from '@hamshahr/time';
import { Open } from '../http/policy.js';
import type { ActorRequest, Reply } from '../http/request.js';
import { FeedPages } from './feed-page.service.js';
import { pageLanguage } from './page-language.js';
import { sendUnlessKnown } from './public-page.js';

/** Calendars to subscribe to. A GET changes nothing; what a program has already is not sent again. */
@ApiExcludeController()
@Controller('feeds')
export class FeedsController {
  constructor(private readonly pages: FeedPages) {}

  @Get('events.ics')
  @Open()
  async all(@Query('lang') lang: unknown, @Req() request: ActorRequest, @Res() reply: Reply): Promise<void> {
    await send(request, reply, 'public', await this.pages.all(pageLanguage(lang, undefined)));
  }

  @Get('cities/:slug/events.ics')
  @Open()
  async city(
    @Param('slug') slug: string,
    @Query('lang') lang: unknown,
    @Req() request: ActorRequest,
    @Res() reply: Reply,
  ): Promise<void> {
    await send(request, reply, 'public', await this.pages.city(slug, pageLanguage(lang, undefined)));
  }

  @Get('offices/:slug/events.ics')
  @Open()
  async office(
    @Param('slug') slug: string,
    @Query('lang') lang: unknown,
    @Req() request: ActorRequest,
    @Res() reply: Reply,
  ): Promise<void> {
    await send(request, reply, 'public', await this.pages.office(slug, pageLanguage(lang, undefined)));
  }

  @Get('series/:slug/events.ics')
  @Open()
  async series(
    @Param('slug') slug: string,
    @Query('lang') lang: unknown,
    @Req() request: ActorRequest,
    @Res() reply: Reply,
  ): Promise<void> {
    await send(request, reply, 'public', await this.pages.series(slug, pageLanguage(lang, undefined)));
  }

  /** The address is the secret: no log-in, nothing in shared caches, and guessing is slowed down. */
  @Get('people/:token/events.ics')
  @Open()
  @UseGuards(ThrottlerGuard)
  async person(
    @Param('token') token: string,
    @Query('lang') lang: unknown,
    @Req() request: ActorRequest,
    @Res() reply: Reply,
  ): Promise<void> {
    await send(request, reply, 'private', await this.pages.person(token, isLanguage(lang) ? lang : null));
  }
}

async function send(request: ActorRequest, reply: Reply, cache: 'public' | 'private', text: string): Promise<void> {
  reply.header('content-disposition', 'inline; filename="events.ics"').header('x-robots-tag', 'noindex');
  await sendUnlessKnown(request, reply, { cache, type: 'text/calendar; charset=utf-8; method=PUBLISH', body: text });
}
