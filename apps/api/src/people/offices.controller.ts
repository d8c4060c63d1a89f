import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Accounts, Offices, type AccountWithRoles, type Actor, type Office, type Unit } from '@hamshahr/people';
import { CurrentActor } from '../http/actor.js';
import { Answers, Idempotent } from '../http/answers.js';
import { Allow, AnyAccount } from '../http/policy.js';
import {
  AccountView,
  AccountsView,
  NewAccount,
  NewUnit,
  OfficeView,
  UnitView,
  toAccountView,
  toOfficeView,
  toUnitView,
} from './office.dto.js';

/** One's own office, its units and its people. */
@ApiTags('Office')
@Controller('api/v1')
export class OfficesController {
  constructor(
    private readonly offices: Offices,
    private readonly accounts: Accounts,
  ) {}

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

  @Get('accounts')
  @Allow('admin')
  @Answers(AccountsView, (accounts: AccountWithRoles[]) => ({ items: accounts.map(toAccountView) }))
  async list(@CurrentActor() actor: Actor): Promise<AccountWithRoles[]> {
    return this.accounts.list(actor);
  }

  @Post('accounts')
  @Allow('admin')
  @Idempotent()
  @Answers(AccountView, toAccountView, 201)
  async add(@CurrentActor() actor: Actor, @Body() body: NewAccount): Promise<AccountWithRoles> {
    return this.accounts.add(actor.officeId, actor, { ...body, unitId: body.unitId ?? null });
  }
}
