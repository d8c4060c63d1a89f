import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Offices, type Actor, type Office, type Unit } from '@hamshahr/people';
import { CurrentActor } from '../http/actor.js';
import { Answers, Idempotent } from '../http/answers.js';
import { Allow, AnyAccount } from '../http/policy.js';
import { NewUnit, OfficeView, UnitView, toOfficeView, toUnitView } from './office.dto.js';

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

  @Post('units')
  @Allow('admin')
  @Idempotent()
  @Answers(UnitView, toUnitView, 201)
  async addUnit(@CurrentActor() actor: Actor, @Body() body: NewUnit): Promise<Unit> {
    return this.offices.addUnit(actor.officeId, actor, body.slug, body.names);
  }
}
