import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { Problem } from './http/problem.dto.js';

interface Operation {
  responses?: Record<string, unknown>;
}

const PROBLEM = {
  description: 'What went wrong, which field, and what to do',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
};

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
  for (const path of Object.values(document.paths)) {
    for (const operation of Object.values(path as Record<string, Operation>)) {
      dropInferred(operation, document);
      if (operation.responses) operation.responses.default = PROBLEM;
    }
  }
  for (const name of entityNames(document)) delete document.components?.schemas?.[name];
  return document;
}

/** The OpenAPI plugin guesses a second answer from the method's return type, a lib's result that never leaves the app. */
function dropInferred(operation: Operation, document: OpenAPIObject): void {
  const entities = entityNames(document).map((name) => `"#/components/schemas/${name}"`);
  for (const [status, response] of Object.entries(operation.responses ?? {})) {
    const text = JSON.stringify(response);
    if (entities.some((reference) => text.includes(reference))) delete operation.responses?.[status];
  }
  // A POST that answers 200 with a view is given a 201 with any object beside it.
  const { '200': told, '201': guessed } = operation.responses ?? {};
  if (told && guessed && !JSON.stringify(guessed).includes('$ref')) delete operation.responses?.['201'];
}

/** Entities carry no documented properties, unlike the views of `*.dto.ts`. */
function entityNames(document: OpenAPIObject): string[] {
  return Object.entries(document.components?.schemas ?? {})
    .filter(([, schema]) => 'properties' in schema && Object.keys(schema.properties ?? {}).length === 0)
    .map(([name]) => name);
}
