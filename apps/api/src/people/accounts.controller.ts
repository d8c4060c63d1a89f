import { Body, Controller, Get, Param, Post, Put } from '@nestjs/common';
import { ApiHeader, ApiTags } from '@nestjs/swagger';
import { AccountChanges, Accounts, type AccountWithRoles, type Actor, type OpenAccountChange } from '@hamshahr/people';
import { CurrentActor } from '../http/actor.js';
import { Answers, Idempotent } from '../http/answers.js';
import { IdPipe } from '../http/id.pipe.js';
import { ExpectedVersion } from '../http/if-match.js';
import { Allow } from '../http/policy.js';
import {
  AccountChangesView,
  AccountView,
  AccountsView,
  ColleaguesView,
  NewAccount,
  NewPassword,
  NewRoles,
  toAccountChangesView,
  toAccountView,
  toColleaguesView,
  type Colleagues,
} from './account.dto.js';

/** The people who work with the platform, and what they may do. */
@ApiTags('Office')
@Controller('api/v1')
export class AccountsController {
  constructor(
    private readonly accounts: Accounts,
    private readonly changes: AccountChanges,
  ) {}

  @Get('accounts')
  @Allow('admin')
  @Answers(AccountsView, (accounts: AccountWithRoles[]) => ({ items: accounts.map(toAccountView) }))
  async list(@CurrentActor() actor: Actor): Promise<AccountWithRoles[]> {
    return this.accounts.list(actor);
  }

  /** The people of the office to whom a test mail may go. */
  @Get('colleagues')
  @Allow('organizer', 'approver', 'admin')
  @Answers(ColleaguesView, toColleaguesView)
  async colleagues(@CurrentActor() actor: Actor): Promise<Colleagues> {
    return { accounts: await this.accounts.list(actor), reader: actor };
  }

  /** Adds an account. Once the office has two admins it may log in only when the second one has approved it. */
  @Post('accounts')
  @Allow('admin')
  @Idempotent()
  @Answers(AccountView, toAccountView, 201)
  async add(@CurrentActor() actor: Actor, @Body() body: NewAccount): Promise<AccountWithRoles> {
    return this.accounts.add(actor.officeId, actor, { ...body, unitId: body.unitId ?? null });
  }

  /** Gives an account other roles. Once the office has two admins they wait for the second one. */
  @Put('accounts/:id/roles')
  @Allow('admin')
  @ApiHeader({ name: 'If-Match', required: true, description: 'The version that was seen, as in `"3"`.' })
  @Answers(AccountView, toAccountView)
  async setRoles(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @ExpectedVersion() version: number,
    @Body() body: NewRoles,
  ): Promise<AccountWithRoles> {
    return this.accounts.setRoles(actor, id, version, body.roles);
  }

  /** Ends an account at once, with its log-ins and tokens. */
  @Post('accounts/:id/disable')
  @Allow('admin')
  @Idempotent()
  @Answers(AccountView, toAccountView)
  async disable(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<AccountWithRoles> {
    return this.accounts.disable(actor, id);
  }

  /** Lets a disabled account log in again. */
  @Post('accounts/:id/enable')
  @Allow('admin')
  @Idempotent()
  @Answers(AccountView, toAccountView)
  async enable(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<AccountWithRoles> {
    return this.accounts.enable(actor, id);
  }

  /** Gives somebody else's account a new password, when the old one is forgotten, and ends its log-ins. */
  @Post('accounts/:id/password')
  @Allow('admin')
  @Idempotent()
  @Answers(AccountView, toAccountView)
  async setPassword(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() body: NewPassword,
  ): Promise<AccountWithRoles> {
    return this.accounts.setPassword(actor, id, body.password);
  }

  /** Changes of accounts that wait for a second admin. */
  @Get('account-changes')
  @Allow('admin')
  @Answers(AccountChangesView, toAccountChangesView)
  async pending(@CurrentActor() actor: Actor): Promise<OpenAccountChange[]> {
    return this.changes.pending(actor);
  }
}
