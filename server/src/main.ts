// The server, one file for both hosts. What only one of them has stands behind its `require`, and is not evaluated in the other.
if (typeof process === "object") require("./main.node.ts");
else require("./main.web.ts");
