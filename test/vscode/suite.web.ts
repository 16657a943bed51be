import { webHost } from "./host.web.ts";
import { runSuite } from "./suite.ts";

/** What VS Code calls. */
export const run = (): Promise<void> => runSuite(webHost);
