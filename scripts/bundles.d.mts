import type { BuildOptions } from "esbuild";

export const bundles: readonly BuildOptions[];
/** Of the page of the table panel, which the client has in it as texts. */
export const page: BuildOptions;
