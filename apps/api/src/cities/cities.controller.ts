import { Body, Controller, Get, Param, Post, Put } from '@nestjs/common';
import { ApiHeader, ApiTags } from '@nestjs/swagger';
import { Cities, CityWeeks, type City, type CityWeek, type CityWithWeek } from '@hamshahr/cities';
import type { Actor } from '@hamshahr/people';
import { CurrentActor } from '../http/actor.js';
import { Answers, Idempotent } from '../http/answers.js';
import { Allow, AnyAccount } from '../http/policy.js';
import { IdPipe } from '../http/id.pipe.js';
import { ExpectedVersion } from '../http/if-match.js';
import { CityWeekView, CityWeeksView, NewCityWeek, toCityWeekView } from './city-week.dto.js';
import { CitiesView, CityEdit, CityView, NewCity, toCityView } from './city.dto.js';

/** The cities of the network. */
@ApiTags('Cities')
@Controller('api/v1/cities')
export class CitiesController {
  constructor(
    private readonly cities: Cities,
    private readonly weeks: CityWeeks,
  ) {}

  @Get()
  @AnyAccount()
  @Answers(CitiesView, (cities: CityWithWeek[]) => ({ items: cities.map(toCityView) }))
  async list(): Promise<CityWithWeek[]> {
    return this.weeks.withToday(await this.cities.list());
  }

  @Post()
  @Allow('admin')
  @Idempotent()
  @Answers(CityView, (city: City) => toCityView({ city, week: null }), 201)
  async add(@CurrentActor() actor: Actor, @Body() body: NewCity): Promise<City> {
    return this.cities.add(actor.accountId, body);
  }

  /** Writes a city's names and zone. */
  @Put(':id')
  @Allow('admin')
  @ApiHeader({ name: 'If-Match', required: true, description: 'The version that was edited, as in `"3"`.' })
  @Answers(CityView, toCityView)
  async edit(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @ExpectedVersion() version: number,
    @Body() body: CityEdit,
  ): Promise<CityWithWeek> {
    const city = await this.cities.edit(actor.accountId, id, version, body);
    const [shown] = await this.weeks.withToday([city]);
    return shown!;
  }

  /** How the city's offices work: its weekend and hours, each from a date on. */
  @Get(':id/weeks')
  @AnyAccount()
  @Answers(CityWeeksView, (weeks: CityWeek[]) => ({ items: weeks.map(toCityWeekView) }))
  async listWeeks(@Param('id', IdPipe) id: string): Promise<CityWeek[]> {
    return this.weeks.list(id);
  }

  /** Writes the week that begins on a date; days before it keep theirs. */
  @Put(':id/weeks/:validFrom')
  @Allow('admin')
  @ApiHeader({ name: 'If-Match', required: true, description: 'The version that was edited, or `"0"` for a new date.' })
  @Answers(CityWeekView, toCityWeekView)
  async putWeek(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Param('validFrom') validFrom: string,
    @ExpectedVersion() version: number,
    @Body() body: NewCityWeek,
  ): Promise<CityWeek> {
    return this.weeks.put(actor.accountId, id, validFrom, body.days, version);
  }
}
