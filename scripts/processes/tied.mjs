// Preloaded (`node --import`) into the parts we start: when whoever started them is gone, however
// it ended, the channel between them closes and the part ends with all of its own children.
if (process.channel) {
  // Of the part alone: what it forks has a channel to the part, and may close it while it lives.
  const inherited = process.execArgv.indexOf(import.meta.filename);
  if (inherited > 0) process.execArgv.splice(inherited - 1, 2);
  process.on('disconnect', () => {
    end('SIGTERM');
    setTimeout(() => end('SIGKILL'), 3_000).unref();
  });
  process.channel.unref();
}

/** @param {NodeJS.Signals} signal */
function end(signal) {
  try {
    // Each part leads a process group of its own.
    process.kill(-process.pid, signal);
  } catch {
    process.exit(1);
  }
}
