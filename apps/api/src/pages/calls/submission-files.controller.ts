import { Body, Controller, Get, Param, Post, Query, Req, Res, UseGuards } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { SubmissionFiles, Submissions, type FilePurpose } from '@hamshahr/calls';
import { DomainError, readFileKind, safeFileName } from '@hamshahr/platform';
import { Open } from '../../http/policy.js';
import { sendFile } from '../../http/send-file.js';
import type { ActorRequest, Reply } from '../../http/request.js';
import { orMessagePage } from '../message-pages.js';
import { pageLanguage } from '../page-language.js';
import { sendPage } from '../public-page.js';
import { ReplyThrottlerGuard } from '../reply-throttler.guard.js';
import { fieldErrors } from './call-page.service.js';
import { seeOther } from './call-pages.controller.js';
import { readForm } from './submission-form.js';
import { SubmissionPages } from './submission-page.service.js';
import { readChosen, readUpload } from './upload.js';

/** Files of a submission, one by one; only its author has them. */
@ApiExcludeController()
@Controller('x')
export class SubmissionFilesController {
  constructor(
    private readonly submissions: Submissions,
    private readonly files: SubmissionFiles,
    private readonly pages: SubmissionPages,
  ) {}

  @Post(':token/files')
  @Open()
  @UseGuards(ReplyThrottlerGuard)
  async add(
    @Param('token') token: string,
    @Query('lang') lang: unknown,
    @Body() body: unknown,
    @Req() request: ActorRequest,
    @Res() reply: Reply,
  ): Promise<void> {
    await orMessagePage(request, reply, lang, async () => {
      const opened = await this.submissions.open(token);
      const language = pageLanguage(lang, undefined, opened.person.language);
      try {
        await this.take(token, body, request.headers['content-type']);
      } catch (error) {
        const errors = fieldErrors(error);
        if (!(error instanceof DomainError) || error.kind === 'missing') throw error;
        if (errors.length === 0 || !opened.mayEdit || opened.person.role !== 'author') {
          return sendPage(reply, 409, await this.pages.status(opened, { token, language, isTooLate: true }));
        }
        const typed = await readChosen(body, request.headers['content-type']);
        const page = await this.pages.check(opened, { token, language, errors, typed });
        return sendPage(reply, error.kind === 'too_large' ? 413 : 422, page);
      }
      await seeOther(reply, `/x/${token}/check?lang=${language}#files`);
    });
  }

  @Post(':token/files/:id/remove')
  @Open()
  @UseGuards(ReplyThrottlerGuard)
  async remove(
    @Param('token') token: string,
    @Param('id') id: string,
    @Body() body: unknown,
    @Req() request: ActorRequest,
    @Res() reply: Reply,
  ): Promise<void> {
    const { lang } = readForm(body);
    await orMessagePage(request, reply, lang, async () => {
      const { person } = await this.submissions.open(token);
      try {
        await this.files.remove(token, idOf(id));
      } catch (error) {
        // Removed twice is removed.
        if (!(error instanceof DomainError)) throw error;
      }
      await seeOther(reply, `/x/${token}/check?lang=${pageLanguage(lang, undefined, person.language)}#files`);
    });
  }

  @Get(':token/files/:id')
  @Open()
  async file(
    @Param('token') token: string,
    @Param('id') id: string,
    @Query('lang') lang: unknown,
    @Req() request: ActorRequest,
    @Res() reply: Reply,
  ): Promise<void> {
    await orMessagePage(request, reply, lang, async () => {
      await sendFile(reply, await this.files.own(token, idOf(id)));
    });
  }

  private async take(token: string, body: unknown, type: string | undefined): Promise<void> {
    const { fields, file } = await readUpload(body, type);
    const [, purpose, key] = /^(proposal|anonymous|cv|answer)(?::(q\d{1,2}))?$/.exec(fields.purpose ?? '') ?? [];
    if (purpose === undefined) throw new DomainError('invalid', 'submission.answer_choice', { field: 'purpose' });
    const { mediaType, extension } = await readFileKind(file.bytes);
    const checked = { name: safeFileName(file.name, extension), mediaType, bytes: file.bytes };
    await this.files.add(token, purpose as FilePurpose, key ?? null, checked);
  }
}

const idOf = (text: string) => (/^\d{1,19}$/.test(text) ? text : '0');
