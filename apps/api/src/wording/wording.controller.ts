import { Body, Controller, Get, Param, Post, Put } from '@nestjs/common';
import { ApiHeader, ApiTags } from '@nestjs/swagger';
import { WordingPreviews, type WordingPreview } from '@hamshahr/events';
import { OfficeWordings, type Actor } from '@hamshahr/people';
import { CurrentActor } from '../http/actor.js';
import { Answers } from '../http/answers.js';
import { ExpectedVersion } from '../http/if-match.js';
import { Allow } from '../http/policy.js';
import {
  WordingDto,
  WordingPreviewDto,
  WordingPreviewView,
  WordingsView,
  toWordingsView,
  type ShownWordings,
} from './wording.dto.js';

/** How the office opens and closes its mails, language by language. */
@ApiTags('Office')
@Controller('api/v1/office/wording')
export class WordingController {
  constructor(
    private readonly wordings: OfficeWordings,
    private readonly previews: WordingPreviews,
  ) {}

  @Get()
  @Allow('admin')
  @Answers(WordingsView, toWordingsView)
  async list(@CurrentActor() actor: Actor): Promise<ShownWordings> {
    const wordings = await this.wordings.of(actor.officeId);
    return { wordings, defaults: await this.previews.defaults(actor) };
  }

  /** Sets the words of one language, or takes them back with null. Mailings that were submitted keep theirs. */
  @Put(':language')
  @Allow('admin')
  @ApiHeader({ name: 'If-Match', required: true, description: 'The version that was edited, as in `"3"`.' })
  @Answers(WordingsView, toWordingsView)
  async set(
    @CurrentActor() actor: Actor,
    @Param('language') language: string,
    @ExpectedVersion() version: number,
    @Body() body: WordingDto,
  ): Promise<ShownWordings> {
    const wordings = await this.wordings.set(actor, language, version, body);
    return { wordings, defaults: await this.previews.defaults(actor) };
  }

  /** An invitation with these words, to the office's newest event or a sample one. Changes nothing. */
  @Post('preview')
  @Allow('admin')
  @Answers(WordingPreviewView, ({ subject, html, text }: WordingPreview) => ({ subject, html, text }))
  async preview(@CurrentActor() actor: Actor, @Body() body: WordingPreviewDto): Promise<WordingPreview> {
    const { language, ...wording } = body;
    return this.previews.preview(actor, language, wording);
  }
}
