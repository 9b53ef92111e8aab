import type { HttpBindings } from '@hono/node-server';
import type { Context, Hono } from 'hono';

/** What every request carries. */
export interface HttpEnv {
  Bindings: HttpBindings;
  Variables: {
    /** Names this request in the log and to the visitor when something went wrong. */
    id: string;
    /** Aborted when the server is about to stop: whoever streams ends the stream. */
    closing: AbortSignal;
    /** A proxy stands before us, and its word about who asks is taken: see remote.ts. */
    isBehindProxy: boolean;
  };
}

export type App = Hono<HttpEnv>;
export type Ctx = Context<HttpEnv>;
