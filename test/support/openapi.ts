import type { House } from './house.js';

export interface Schema {
  $ref?: string;
  type?: string;
  nullable?: boolean;
  enum?: unknown[];
  pattern?: string;
  minLength?: number;
  minimum?: number;
  maxLength?: number;
  minItems?: number;
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  allOf?: Schema[];
}

interface Parameter {
  name: string;
  in: 'path' | 'query' | 'header' | 'cookie';
  required?: boolean;
  schema?: Schema;
}

export interface Operation {
  /** @example POST /api/v1/events/{id}/mailings */
  name: string;
  method: string;
  path: string;
  parameters: Parameter[];
  /** Schema of the JSON body; null for none or for a file. */
  body: Schema | null;
  /** Who may call it: `open`, `account`, or the roles. */
  access: 'open' | 'account' | string[] | undefined;
}

interface Described {
  parameters?: Parameter[];
  requestBody?: { content: Record<string, { schema: Schema }> };
  'x-access'?: Operation['access'];
}

interface Document {
  paths: Record<string, Record<string, Described>>;
  components: { schemas: Record<string, Schema> };
}

/** The API's own description of its routes; tests are generated from it, so that no new route escapes them. */
export class Description {
  readonly operations: Operation[];

  private constructor(private readonly document: Document) {
    this.operations = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, { parameters = [], requestBody, 'x-access': access }]) => ({
        name: `${method.toUpperCase()} ${path}`,
        method: method.toUpperCase(),
        path,
        parameters,
        body: requestBody?.content['application/json']?.schema ?? null,
        access,
      })),
    );
  }

  static async of(house: House): Promise<Description> {
    const { status, body } = await house.guest().get<Document>('/api/openapi.json');
    if (status !== 200) throw new Error(`the description answered ${status}`);
    return new Description(body);
  }

  resolve(schema: Schema): Schema {
    if (schema.allOf) return this.resolve(schema.allOf[0]!);
    if (!schema.$ref) return schema;
    const found = this.document.components.schemas[schema.$ref.split('/').at(-1)!];
    if (!found) throw new Error(`${schema.$ref} is described nowhere`);
    return this.resolve(found);
  }
}

/** A route's path with its places filled in. */
export function fill(path: string, ids: Record<string, string>): string {
  return path.replace(/\{(\w+)\}/g, (_place, name: string) => ids[name] ?? '999999999');
}
