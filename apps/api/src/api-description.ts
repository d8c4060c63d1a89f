import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { Problem } from './http/problem.js';

/** The OpenAPI document of all routes, with one problem answer for every error. */
export function describeApi(app: INestApplication): OpenAPIObject {
  const info = new DocumentBuilder()
    .setTitle('Hamshahr API')
    .setDescription('Events, invitations and their approval for sister cities. Errors are RFC 9457 problem documents.')
    .setVersion('1')
    .setLicense('AGPL-3.0-or-later', 'https://www.gnu.org/licenses/agpl-3.0.html')
    .addBearerAuth()
    .addCookieAuth('__Host-hamshahr')
    .build();
  const document = SwaggerModule.createDocument(app, info, {
    extraModels: [Problem],
    operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '')}_${method}`,
  });
  const answer = {
    description: 'What went wrong, which field, and what to do',
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
  };
  for (const path of Object.values(document.paths)) {
    for (const operation of Object.values(path as Record<string, { responses?: Record<string, unknown> }>)) {
      if (operation.responses) operation.responses.default = answer;
    }
  }
  return document;
}
