import { Module } from '@nestjs/common';
import { AuditModule } from '@hamshahr/audit';
import { EventsModule } from '@hamshahr/events';
import { PeopleModule } from '@hamshahr/people';
import { AttendanceFiles } from './attendance/attendance-files.service.js';
import { AttendanceList } from './attendance/attendance-list.queries.js';
import { CheckIns } from './attendance/check-ins.service.js';
import { AttendancePersonalData } from './attendance/personal-data-attendances.js';
import { RoomCallbacks } from './attendance/room-callbacks.service.js';
import { RoomProviders } from './provider/room-providers.js';
import { DueRooms } from './room/due-rooms.service.js';
import { Joining } from './room/joining.service.js';
import { Meetings } from './room/meetings.service.js';
import { RoomCalls } from './room/room-calls.service.js';
import { Rooms } from './room/rooms.service.js';

@Module({
  imports: [AuditModule, EventsModule, PeopleModule],
  providers: [
    AttendanceFiles,
    AttendanceList,
    AttendancePersonalData,
    CheckIns,
    DueRooms,
    Joining,
    Meetings,
    RoomCallbacks,
    RoomCalls,
    RoomProviders,
    Rooms,
  ],
  exports: [
    AttendanceFiles,
    AttendanceList,
    CheckIns,
    DueRooms,
    Joining,
    RoomCallbacks,
    RoomCalls,
    RoomProviders,
    Rooms,
  ],
})
export class RoomsModule {}
