import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Cities, type City } from '@hamshahr/cities';
import type { Actor } from '@hamshahr/people';
import { CurrentActor } from '../http/actor.js';
import { Answers, Idempotent } from '../http/answers.js';
import { Allow, AnyAccount } from '../http/policy.js';
import { CitiesView, CityView, NewCity, toCityView } from './city.dto.js';

/** The cities of the network. */
@ApiTags('Cities')
@Controller('api/v1/cities')
export class CitiesController {
  constructor(private readonly cities: Cities) {}

  @Get()
  @AnyAccount()
  @Answers(CitiesView, (cities: City[]) => ({ items: cities.map(toCityView) }))
  async list(): Promise<City[]> {
    return this.cities.list();
  }

  @Post()
  @Allow('admin')
  @Idempotent()
  @Answers(CityView, toCityView, 201)
  async add(@CurrentActor() actor: Actor, @Body() body: NewCity): Promise<City> {
    return this.cities.add(actor.accountId, body);
  }
}
