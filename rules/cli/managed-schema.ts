import { z } from 'zod';
import { policySchema } from '../policy';

/** A schema as Chrome and Edge read it: one type each, and nothing about values. */
export interface ManagedSchema {
  readonly type: 'object' | 'array' | 'string' | 'integer' | 'number' | 'boolean';
  readonly description?: string;
  readonly properties?: Readonly<Record<string, ManagedSchema>>;
  readonly items?: ManagedSchema;
  readonly additionalProperties?: ManagedSchema;
}

interface JsonSchema {
  readonly type?: string;
  readonly description?: string;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly items?: JsonSchema;
  readonly additionalProperties?: JsonSchema | boolean;
  readonly anyOf?: readonly JsonSchema[];
  readonly const?: unknown;
}

/**
 * The schema for `storage.managed_schema`. It names types alone: a browser withholds a whole value where anything in it does
 * not fit, without a word, while Demarc says what is wrong. For the same reason the whole policy can stand in it as text. Of
 * several shapes the first is meant.
 */
export function managedSchema(): ManagedSchema {
  const { type, properties } = reduced(z.toJSONSchema(policySchema(), { io: 'input' }) as JsonSchema);
  const whole = {
    type: 'string',
    description: 'The whole policy as JSON text; nothing else is looked at where it is given.',
  } as const;
  return { type, properties: { policy: whole, ...properties } };
}

function reduced(schema: JsonSchema): ManagedSchema {
  const { anyOf, description, properties, items, additionalProperties } = schema;
  const [first] = anyOf ?? [];
  if (first) return { ...reduced(first), ...(description && { description }) };
  return {
    type: typeOf(schema),
    ...(description && { description }),
    ...(properties && {
      properties: Object.fromEntries(Object.entries(properties).map(([name, each]) => [name, reduced(each)])),
    }),
    ...(items && { items: reduced(items) }),
    ...(typeof additionalProperties === 'object' && { additionalProperties: reduced(additionalProperties) }),
  };
}

function typeOf({ type }: JsonSchema): ManagedSchema['type'] {
  switch (type) {
    case 'number':
      return 'integer';
    case 'object':
    case 'array':
    case 'string':
    case 'integer':
    case 'boolean':
      return type;
    default:
      throw new Error(`The policy has a value of type ${type}, which browsers do not know.`);
  }
}
