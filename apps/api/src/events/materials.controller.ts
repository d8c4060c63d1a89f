import { Body, Controller, Delete, Get, Param, Post, Put, Query, Req, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiHeader, ApiResponse, ApiTags } from '@nestjs/swagger';
import { MaterialQueries, Materials, type Material } from '@hamshahr/materials';
import type { Actor } from '@hamshahr/people';
import { CurrentActor } from '../http/actor.js';
import { Answers, Idempotent } from '../http/answers.js';
import { ANY_FILE } from '../http/expected-body.js';
import { IdPipe } from '../http/id.pipe.js';
import { ExpectedVersion } from '../http/if-match.js';
import { Allow } from '../http/policy.js';
import type { ActorRequest, Reply } from '../http/request.js';
import { sendFile } from '../http/send-file.js';
import {
  MaterialDto,
  MaterialFileQuery,
  MaterialLinkDto,
  MaterialView,
  MaterialsView,
  toMaterialInput,
  toMaterialView,
  toMaterialsView,
} from './material.dto.js';

/** Recordings, slides and minutes of an event. */
@ApiTags('Materials')
@Controller('api/v1')
export class MaterialsController {
  constructor(
    private readonly materials: Materials,
    private readonly queries: MaterialQueries,
  ) {}

  @Get('events/:id/materials')
  @Allow('organizer', 'approver', 'admin', 'viewer')
  @Answers(MaterialsView, toMaterialsView)
  async list(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<Material[]> {
    return this.queries.list(actor, id);
  }

  /** A link; what others than the office are to find waits for approval. */
  @Post('events/:id/materials')
  @Allow('organizer')
  @Idempotent()
  @Answers(MaterialView, toMaterialView, 201)
  async addLink(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() body: MaterialLinkDto,
  ): Promise<Material> {
    return this.materials.addLink(actor, id, toMaterialInput(body), body.url);
  }

  /** A file of at most 20 MiB: PDF, PNG, JPEG, WebP, or a document of an office program. Its bytes say what it is. */
  @Post('events/:id/material-files')
  @Allow('organizer')
  @Idempotent()
  @ApiConsumes(ANY_FILE)
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @Answers(MaterialView, toMaterialView, 201)
  async addFile(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Query() query: MaterialFileQuery,
    @Req() request: ActorRequest,
  ): Promise<Material> {
    const bytes = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
    return this.materials.addFile(actor, id, toMaterialInput(query), { name: query.fileName, bytes });
  }

  @Get('materials/:id')
  @Allow('organizer', 'approver', 'admin', 'viewer')
  @Answers(MaterialView, toMaterialView)
  async one(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<Material> {
    return this.queries.one(actor, id);
  }

  @Put('materials/:id')
  @Allow('organizer')
  @ApiHeader({ name: 'If-Match', required: true, description: 'The version that was edited, as in `"3"`.' })
  @Answers(MaterialView, toMaterialView)
  async edit(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @ExpectedVersion() version: number,
    @Body() body: MaterialDto,
  ): Promise<Material> {
    return this.materials.edit(actor, id, version, toMaterialInput(body));
  }

  @Delete('materials/:id')
  @Allow('organizer')
  @Answers(MaterialView, toMaterialView)
  async remove(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<Material> {
    return this.materials.remove(actor, id);
  }

  /** The bytes, always as a download. */
  @Get('materials/:id/file')
  @Allow('organizer', 'approver', 'admin', 'viewer')
  @ApiResponse({ status: 200, content: { [ANY_FILE]: { schema: { type: 'string', format: 'binary' } } } })
  async file(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string, @Res() reply: Reply): Promise<void> {
    await sendFile(reply, await this.queries.file(await this.queries.one(actor, id)));
  }
}
