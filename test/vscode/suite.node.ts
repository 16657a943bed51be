import { nodeHost } from "./host.node.ts";
import { runSuite } from "./suite.ts";

/** What VS Code calls. */
export const run = (): Promise<void> => runSuite(nodeHost);
