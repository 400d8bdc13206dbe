import 'server-only';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

const perRequest = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
const perCall = [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];

/** What is counted as it happens. Labels are few and closed: templates, codes, names, never ids. */
export type Instruments = {
  registry: Registry;
  requests: Counter<'route' | 'method' | 'status'>;
  requestSeconds: Histogram<'route' | 'method'>;
  calls: Counter<'endpoint' | 'outcome'>;
  callSeconds: Histogram<'endpoint'>;
  refreshes: Counter<'outcome'>;
  events: Counter<'event' | 'level'>;
};

function createInstruments(): Instruments {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  return {
    registry,
    requests: new Counter({
      name: 'spaceboard_http_requests_total',
      help: 'Requests answered, by the template of their route; 499: the caller left first.',
      labelNames: ['route', 'method', 'status'],
      registers,
    }),
    requestSeconds: new Histogram({
      name: 'spaceboard_http_request_duration_seconds',
      help: 'From a request’s headers to the end of its answer; streams are left out.',
      labelNames: ['route', 'method'],
      buckets: perRequest,
      registers,
    }),
    calls: new Counter({
      name: 'spaceboard_x_calls_total',
      help: 'Calls to X, by endpoint and what came of them: ok, or a problem’s code.',
      labelNames: ['endpoint', 'outcome'],
      registers,
    }),
    callSeconds: new Histogram({
      name: 'spaceboard_x_call_duration_seconds',
      help: 'How long X took.',
      labelNames: ['endpoint'],
      buckets: perCall,
      registers,
    }),
    refreshes: new Counter({
      name: 'spaceboard_token_refreshes_total',
      help: 'Access tokens renewed at X, by what came of it.',
      labelNames: ['outcome'],
      registers,
    }),
    events: new Counter({
      name: 'spaceboard_log_events_total',
      help: 'Warnings and errors of the log, by name.',
      labelNames: ['event', 'level'],
      registers,
    }),
  };
}

/** A gauge of what is so at the moment of asking, registered with the others. */
export const gauge = <Label extends string>(
  registry: Registry,
  name: `spaceboard_${string}`,
  help: string,
  labelNames: readonly Label[] = [],
) => new Gauge({ name, help, labelNames: [...labelNames], registers: [registry] });

// Next gives instrumentation, routes and pages a module each: what is one per process sits on globalThis.
declare global {
  var spaceboardInstruments: Instruments | undefined;
}

/** This process's instruments, made at first use. */
export function instruments(): Instruments {
  globalThis.spaceboardInstruments ??= createInstruments();
  return globalThis.spaceboardInstruments;
}
