import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { RoomProviders, type ProviderName } from '@hamshahr/rooms';
import { Answers } from '../http/answers.js';
import { AnyAccount } from '../http/policy.js';
import { RoomProvidersView, toRoomProvidersView } from './room.dto.js';

/** The ways to meet that this house is configured for. */
@ApiTags('Rooms')
@Controller('api/v1/room-providers')
export class RoomProvidersController {
  constructor(private readonly providers: RoomProviders) {}

  @Get()
  @AnyAccount()
  @Answers(RoomProvidersView, toRoomProvidersView)
  list(): ProviderName[] {
    return this.providers.names;
  }
}
