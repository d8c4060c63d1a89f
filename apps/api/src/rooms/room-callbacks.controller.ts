import { Body, Controller, Headers, HttpCode, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { RoomCallbacks } from '@hamshahr/rooms';
import { Open } from '../http/policy.js';

/** Where a meeting server tells who was there; it says who it is by a token signed with the shared secret. */
@ApiExcludeController()
@Controller('rooms')
export class RoomCallbacksController {
  constructor(private readonly callbacks: RoomCallbacks) {}

  @Post(':token/attendance')
  @Open()
  @HttpCode(204)
  async receive(
    @Param('token') token: string,
    @Headers('authorization') authorization: string | undefined,
    @Body() content: unknown,
  ): Promise<void> {
    await this.callbacks.receive(token, authorization, content);
  }
}
