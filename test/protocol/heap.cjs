// Preloaded into a server under test: at the signal, what is alive in its heap after a collection, in bytes, on standard error.
process.on("SIGUSR2", () => {
  global.gc();
  process.stderr.write(`heap ${process.memoryUsage().heapUsed}\n`);
});
