// Preloaded into a server: at each SIGUSR2 its clock is set, by as many ms as the next of CLOCK_JUMPS says. The monotonic
// clock and timers go on, as they do when a system's clock is set.
const jumps = (process.env.CLOCK_JUMPS ?? '').split(' ').map(Number);
const RealDate = Date;
let jumped = 0;
const now = () => RealDate.now() + jumped;
globalThis.Date = new Proxy(RealDate, {
  construct: (_, parts) => (parts.length === 0 ? new RealDate(now()) : Reflect.construct(RealDate, parts)),
  apply: () => new RealDate(now()).toString(),
  get: (real, name) => (name === 'now' ? now : Reflect.get(real, name)),
});
process.on('SIGUSR2', () => {
  jumped += jumps.shift() ?? 0;
});
