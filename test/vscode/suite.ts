import { codeActionCases } from "./cases/codeActions.ts";
import { commandCases } from "./cases/commands.ts";
import { configCases } from "./cases/config.ts";
import { featureCases } from "./cases/features.ts";
import { gateCases, loadedCases } from "./cases/gate.ts";
import { guideCases } from "./cases/guide.ts";
import { panelCases } from "./cases/panel.ts";
import { pictureCases } from "./cases/picture.ts";
import { sampleCases } from "./cases/samples.ts";
import { settingsCases } from "./cases/settings.ts";
import { statusCases } from "./cases/status.ts";
import { typingCases } from "./cases/typing.ts";
import { virtualCases } from "./cases/virtual.ts";
import { loadSamples } from "./expectations.ts";
import { type Host, useHost } from "./extension.ts";
import { runCases } from "./runner.ts";

/** The same cases in every host. The gate comes first: the later cases leave a server running. */
export async function runSuite(host: Host): Promise<void> {
  useHost(host);
  await loadSamples();
  await runCases([
    ...gateCases,
    ...sampleCases(),
    ...loadedCases,
    ...typingCases,
    ...codeActionCases,
    ...featureCases,
    ...statusCases,
    ...settingsCases,
    ...configCases,
    ...virtualCases,
    ...commandCases,
    ...guideCases,
    ...panelCases,
    ...pictureCases,
  ]);
}
