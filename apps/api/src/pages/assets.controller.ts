import { createReadStream } from 'node:fs';
import { Controller, Get, Param, Res, StreamableFile } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { DomainError } from '@hamshahr/platform';
import { FONTS } from '@hamshahr/views';
import { Open } from '../http/policy.js';
import type { Reply } from '../http/request.js';

/** The fonts of the public pages; a name says its version, so a browser keeps it for ever. Only listed files exist. */
@ApiExcludeController()
@Controller('assets')
export class AssetsController {
  private readonly files = new Map(
    FONTS.map(({ path, file }) => [path.slice('/assets/'.length), require.resolve(file)]),
  );

  @Get(':name')
  @Open()
  font(@Param('name') name: string, @Res({ passthrough: true }) reply: Reply): StreamableFile {
    const file = this.files.get(name);
    if (!file) throw new DomainError('missing', 'request.no_route');
    void reply
      .header('cache-control', 'public, max-age=31536000, immutable')
      // The console shows public pages in sealed frames, which belong to no origin.
      .header('access-control-allow-origin', '*')
      .header('cross-origin-resource-policy', 'cross-origin');
    return new StreamableFile(createReadStream(file), { type: 'font/woff2' });
  }
}
