import { codeActionCases } from "./cases/codeActions.ts";
import { commandCases } from "./cases/commands.ts";
import { configCases } from "./cases/config.ts";
import { featureCases } from "./cases/features.ts";
import { gateCases } from "./cases/gate.ts";
import { pictureCases } from "./cases/picture.ts";
import { sampleCases } from "./cases/samples.ts";
import { settingsCases } from "./cases/settings.ts";
import { typingCases } from "./cases/typing.ts";
import { runCases } from "./runner.ts";

/** What VS Code calls. The gate comes first: the later cases leave a server running. */
export async function run(): Promise<void> {
  await runCases([
    ...gateCases,
    ...sampleCases(),
    ...typingCases,
    ...codeActionCases,
    ...featureCases,
    ...settingsCases,
    ...configCases,
    ...commandCases,
    ...pictureCases,
  ]);
}
