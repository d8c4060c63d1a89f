import { Body, Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { PersonalData, type Actor, type ErasedCounts, type ExportedPerson } from '@hamshahr/people';
import { CurrentActor } from '../http/actor.js';
import { Answers, Idempotent } from '../http/answers.js';
import { Allow } from '../http/policy.js';
import { ErasedView, PersonDto, PersonalDataView, toErasedView, toPersonalDataView } from './personal-data.dto.js';

/** A person's right to know what is kept about them, and to be forgotten. Addresses stand in bodies, never in logs. */
@ApiTags('Personal data')
@Controller('api/v1/personal-data')
export class PersonalDataController {
  constructor(private readonly personalData: PersonalData) {}

  /** Everything the office keeps about one person. The answer is never stored, so it takes no Idempotency-Key. */
  @Post('export')
  @Allow('admin')
  @Answers(PersonalDataView, toPersonalDataView)
  async export(@CurrentActor() actor: Actor, @Body() body: PersonDto): Promise<ExportedPerson> {
    return this.personalData.export(actor, body.address);
  }

  /** Takes one person out of contacts, invitations, answers and messages for ever; what was counted stays counted. */
  @Post('erasure')
  @Allow('admin')
  @Idempotent()
  @Answers(ErasedView, toErasedView)
  async erase(@CurrentActor() actor: Actor, @Body() body: PersonDto): Promise<ErasedCounts> {
    return this.personalData.erase(actor, body.address);
  }
}
