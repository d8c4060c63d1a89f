import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiHeader, ApiTags } from '@nestjs/swagger';
import { Proposals, type AddedProposals, type ListedProposal } from '@hamshahr/events';
import type { Actor } from '@hamshahr/people';
import { CurrentActor } from '../http/actor.js';
import { Answers } from '../http/answers.js';
import { IdPipe } from '../http/id.pipe.js';
import { ExpectedVersion } from '../http/if-match.js';
import { Allow } from '../http/policy.js';
import {
  AddProposalsDto,
  AddedProposalsView,
  ProposalsView,
  toAddedProposalsView,
  toProposalsView,
} from './proposal.dto.js';

/** Accepted proposals of calls, and the sessions that they become. */
@ApiTags('Programme')
@Controller('api/v1/events/:id/proposals')
export class ProposalsController {
  constructor(private readonly proposals: Proposals) {}

  /** Everything that was accepted, with the event that it is part of. */
  @Get()
  @Allow('organizer', 'approver', 'admin', 'viewer')
  @Answers(ProposalsView, toProposalsView)
  async list(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<ListedProposal[]> {
    return this.proposals.list(actor, id);
  }

  /** A session for each confirmed proposal; its people become speakers and stand on the event's list of speakers. */
  @Post()
  @Allow('organizer')
  @ApiHeader({ name: 'If-Match', required: true, description: 'The event\'s version that was edited, as in `"3"`.' })
  @Answers(AddedProposalsView, toAddedProposalsView)
  async add(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @ExpectedVersion() version: number,
    @Body() { submissionIds, startsAfter, minutes, pause, room }: AddProposalsDto,
  ): Promise<AddedProposals> {
    const placing = { startsAfter: startsAfter ?? null, minutes, pause, room: room ?? null };
    return this.proposals.add(actor, id, version, submissionIds, placing);
  }
}
