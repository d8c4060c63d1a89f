import { Body, Controller, Get, Param, Post, Put } from '@nestjs/common';
import { ApiHeader, ApiTags } from '@nestjs/swagger';
import { Offices, type Actor, type Office, type Unit } from '@hamshahr/people';
import { CurrentActor } from '../http/actor.js';
import { Answers, Idempotent } from '../http/answers.js';
import { IdPipe } from '../http/id.pipe.js';
import { ExpectedVersion } from '../http/if-match.js';
import { Allow, AnyAccount } from '../http/policy.js';
import { NewNames, NewUnit, OfficeView, UnitView, toOfficeView, toUnitView } from './office.dto.js';

/** One's own office and its units. */
@ApiTags('Office')
@Controller('api/v1')
export class OfficesController {
  constructor(private readonly offices: Offices) {}

  @Get('office')
  @AnyAccount()
  @Answers(OfficeView, toOfficeView)
  async office(@CurrentActor() actor: Actor): Promise<{ office: Office; units: Unit[] }> {
    return { office: await this.offices.one(actor.officeId), units: await this.offices.units(actor.officeId) };
  }

  @Put('office')
  @Allow('admin')
  @ApiHeader({ name: 'If-Match', required: true, description: 'The version that was edited, as in `"3"`.' })
  @Answers(OfficeView, toOfficeView)
  async rename(
    @CurrentActor() actor: Actor,
    @ExpectedVersion() version: number,
    @Body() body: NewNames,
  ): Promise<{ office: Office; units: Unit[] }> {
    const office = await this.offices.rename(actor, version, body.names);
    return { office, units: await this.offices.units(actor.officeId) };
  }

  @Put('units/:id')
  @Allow('admin')
  @Answers(UnitView, toUnitView)
  async renameUnit(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() body: NewNames,
  ): Promise<Unit> {
    return this.offices.renameUnit(actor, id, body.names);
  }

  @Post('units')
  @Allow('admin')
  @Idempotent()
  @Answers(UnitView, toUnitView, 201)
  async addUnit(@CurrentActor() actor: Actor, @Body() body: NewUnit): Promise<Unit> {
    return this.offices.addUnit(actor.officeId, actor, body.slug, body.names);
  }
}
