import { Body, Controller, Delete, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { OfficeExperts, type ExpertDetail } from '@hamshahr/experts';
import type { Actor } from '@hamshahr/people';
import { CurrentActor } from '../http/actor.js';
import { Answers, Idempotent } from '../http/answers.js';
import { IdPipe } from '../http/id.pipe.js';
import { Allow } from '../http/policy.js';
import {
  ExpertDetailView,
  ExpertNoteDto,
  ExpertTalkDto,
  toExpertDetailView,
  toTalkInput,
} from './expert-detail.dto.js';

/** What an office writes beside an expert's entry: its own notes, and the talks they gave. */
@ApiTags('Experts')
@Controller('api/v1/experts')
export class ExpertRecordsController {
  constructor(private readonly experts: OfficeExperts) {}

  @Post(':id/notes')
  @Allow('organizer', 'admin')
  @Idempotent()
  @Answers(ExpertDetailView, toExpertDetailView, 201)
  async addNote(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() { text }: ExpertNoteDto,
  ): Promise<ExpertDetail> {
    return this.experts.addNote(actor, id, text);
  }

  @Delete(':id/notes/:noteId')
  @Allow('organizer', 'admin')
  @Answers(ExpertDetailView, toExpertDetailView)
  async removeNote(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Param('noteId', IdPipe) noteId: string,
  ): Promise<ExpertDetail> {
    return this.experts.removeNote(actor, id, noteId);
  }

  @Post(':id/talks')
  @Allow('organizer', 'admin')
  @Idempotent()
  @Answers(ExpertDetailView, toExpertDetailView, 201)
  async addTalk(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() body: ExpertTalkDto,
  ): Promise<ExpertDetail> {
    return this.experts.addTalk(actor, id, toTalkInput(body));
  }

  @Put(':id/talks/:talkId')
  @Allow('organizer', 'admin')
  @Answers(ExpertDetailView, toExpertDetailView)
  async editTalk(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Param('talkId', IdPipe) talkId: string,
    @Body() body: ExpertTalkDto,
  ): Promise<ExpertDetail> {
    return this.experts.editTalk(actor, id, talkId, toTalkInput(body));
  }

  @Delete(':id/talks/:talkId')
  @Allow('organizer', 'admin')
  @Answers(ExpertDetailView, toExpertDetailView)
  async removeTalk(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Param('talkId', IdPipe) talkId: string,
  ): Promise<ExpertDetail> {
    return this.experts.removeTalk(actor, id, talkId);
  }
}
