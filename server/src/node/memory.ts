import { setFlagsFromString } from "node:v8";

// V8 lets the heap of a server that is typed at grow to several times of what is alive in it; this way it stays at about
// half of that, for some per cent more time. The flag is read whenever the heap might grow.
setFlagsFromString("--optimize-for-size");
