// What a fresh profile holds: a quiet window, and the display language.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const settings = {
  "breadcrumbs.enabled": false,
  "chat.commandCenter.enabled": false,
  "chat.disableAIFeatures": true,
  "editor.minimap.enabled": false,
  "editor.occurrencesHighlight": "off",
  "editor.stickyScroll.enabled": false,
  "editor.unicodeHighlight.ambiguousCharacters": false, // every ， would stand in a box
  "extensions.autoCheckUpdates": false,
  "extensions.ignoreRecommendations": true,
  "files.autoSave": "off", // on by default in a browser
  "files.exclude": { "**/.vscode": true },
  "security.workspace.trust.enabled": false,
  "telemetry.telemetryLevel": "off",
  "update.mode": "none",
  "window.commandCenter": false,
  // biome-ignore lint/suspicious/noTemplateCurlyInString: a template of VS Code's
  "window.title": "${activeEditorShort}${separator}${rootName}",
  "workbench.colorTheme": "Default Light Modern",
  "workbench.secondarySideBar.defaultVisibility": "hidden",
  "workbench.startupEditor": "none",
  "workbench.tips.enabled": false,
};

const packId = "local.display-language";

/**
 * Writes the user settings and, for a language other than English, a pack that makes the server speak of it. `kind` is the
 * host that the extension runs in: this workbench does not heed what it is told of that in another way.
 */
export function writeProfile(serverDataDirectory, { locale, kind }) {
  const hosts = kind === undefined ? {} : { "remote.extensionKind": { "gouji.gouji": [kind] } };
  const data = join(serverDataDirectory, "data");
  mkdirSync(join(data, "User"), { recursive: true });
  writeFileSync(join(data, "User/settings.json"), JSON.stringify({ ...settings, ...hosts }, null, 2));
  if (locale === "en") return;
  // The workbench stays English (its translations are not in the registry): the pack only sets `vscode.env.language`.
  const translation = join(data, `${locale}.json`);
  writeFileSync(translation, JSON.stringify({ version: "1.0.0", contents: {} }));
  const pack = {
    hash: locale,
    label: locale,
    extensions: [{ extensionIdentifier: { id: packId, uuid: packId }, version: "1.0.0" }],
    translations: { vscode: translation },
  };
  writeFileSync(join(data, "languagepacks.json"), JSON.stringify({ [locale]: pack }));
}
