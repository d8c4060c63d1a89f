import { Module, type DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { CalendarSeeds, Cities, CitiesModule, CityWeeks } from '@hamshahr/cities';
import type { Config } from '@hamshahr/config';
import { Accounts, Offices, PeopleModule, Setups } from '@hamshahr/people';
import { PlatformModule, databaseOptions } from '@hamshahr/platform';
import { entities } from '@hamshahr/schema';

/** What the set-up on the server works with, before anybody can log in. */
export interface FirstRun {
  cities: Cities;
  weeks: CityWeeks;
  seeds: CalendarSeeds;
  offices: Offices;
  accounts: Accounts;
  setups: Setups;
}

@Module({})
class FirstRunModule {
  static forRoot(config: Config): DynamicModule {
    return {
      module: FirstRunModule,
      imports: [PlatformModule.forRoot(config, databaseOptions(config, entities)), CitiesModule, PeopleModule],
    };
  }
}

/** Hands the services to `work` and lets go of the database afterwards. Standard output stays the command's own. */
export async function withFirstRun<T>(config: Config, work: (services: FirstRun) => Promise<T>): Promise<T> {
  const app = await NestFactory.createApplicationContext(FirstRunModule.forRoot(config), {
    logger: false,
    abortOnError: false,
  });
  try {
    return await work({
      cities: app.get(Cities),
      weeks: app.get(CityWeeks),
      seeds: app.get(CalendarSeeds),
      offices: app.get(Offices),
      accounts: app.get(Accounts),
      setups: app.get(Setups),
    });
  } finally {
    await app.close();
  }
}
