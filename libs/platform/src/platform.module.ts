import { Module, type DynamicModule } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import type { DataSourceOptions } from 'typeorm';
import type { Config } from '@hamshahr/config';
import { Clock, SystemClock } from './clock.js';
import { CONFIG } from './config-token.js';
import { Database } from './database.js';
import { Idempotency } from './idempotency.js';
import { Tokens } from './tokens.js';

const services = [Database, Idempotency, Tokens, { provide: Clock, useClass: SystemClock }];

/** Configuration, database, clock and tokens for every lib. */
@Module({})
export class PlatformModule {
  static forRoot(config: Config, database: DataSourceOptions): DynamicModule {
    return {
      module: PlatformModule,
      global: true,
      imports: [TypeOrmModule.forRoot({ ...database, retryAttempts: 3, retryDelay: 500 })],
      providers: [{ provide: CONFIG, useValue: config }, ...services],
      exports: [CONFIG, ...services],
    };
  }
}
