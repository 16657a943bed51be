import { createHash } from "node:crypto";
import { pathToFileURL } from "node:url";
import { wellFormed } from "./clean.ts";

/** A file below the current folder is told relative to it, so that logs of different machines are the same. */
export function locationOf(file: string): { artifactLocation: { uri: string; uriBaseId?: string } } {
  const isOutside = /^(\/|[A-Za-z]:[\\/]|\.\.(\/|$))/.test(file);
  if (isOutside) return { artifactLocation: { uri: pathToFileURL(file).href } };
  const parts = file.split("/").filter((part, at) => part !== "." || at > 0);
  return {
    artifactLocation: {
      uri: parts.map((part) => encodeURIComponent(wellFormed(part))).join("/"),
      uriBaseId: "%SRCROOT%",
    },
  };
}

export function fingerprint(identity: string): string {
  return createHash("sha256").update(identity).digest("hex").slice(0, 32);
}
