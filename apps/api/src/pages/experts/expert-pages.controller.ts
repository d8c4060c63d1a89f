import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { LANGUAGES } from '@hamshahr/time';
import { Open } from '../../http/policy.js';
import type { ActorRequest, Reply } from '../../http/request.js';
import { languageOf, orMissing } from '../calls/call-pages.controller.js';
import { sendPublicPage } from '../public-page.js';
import { ExpertPages } from './expert-page.service.js';

const at = (path: string) => LANGUAGES.map((language) => `${language}/experts${path}`);

/** What is no number of a page is the first one. */
const numberOf = (page: unknown) => (typeof page === 'string' && /^[1-9]\d{0,5}$/.test(page) ? Number(page) : 1);

/** Experts who are public; whoever withdraws is gone at the next request. */
@ApiExcludeController()
@Controller()
export class ExpertPagesController {
  constructor(private readonly pages: ExpertPages) {}

  @Get(at(''))
  @Open()
  async list(@Query('page') page: unknown, @Req() request: ActorRequest, @Res() reply: Reply): Promise<void> {
    await sendPublicPage(request, reply, await this.pages.list(languageOf(request), numberOf(page)));
  }

  @Get(at('/:slug'))
  @Open()
  async expert(@Param('slug') slug: string, @Req() request: ActorRequest, @Res() reply: Reply): Promise<void> {
    await orMissing(request, reply, 'experts', async (language) => {
      await sendPublicPage(request, reply, await this.pages.one(slug, language));
    });
  }
}
