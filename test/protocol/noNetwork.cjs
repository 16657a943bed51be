// Preloaded into a process under test: whoever tries to reach the network ends it with status 77.
const stop = (name) => () => {
  process.stderr.write(`tried the network: ${name}\n`);
  process.exit(77);
};
for (const [module, names] of Object.entries({
  net: ["connect", "createConnection", "Socket.prototype.connect"],
  dns: ["lookup", "resolve", "resolve4", "resolve6"],
  http: ["request", "get"],
  https: ["request", "get"],
  http2: ["connect"],
  tls: ["connect"],
  dgram: ["createSocket"],
})) {
  for (const name of names) {
    const path = name.split(".");
    const last = path.pop();
    const owner = path.reduce((value, key) => value[key], require(`node:${module}`));
    owner[last] = stop(`${module}.${name}`);
  }
}
globalThis.fetch = stop("fetch");
globalThis.WebSocket = stop("WebSocket");
require("node:module").syncBuiltinESMExports();
