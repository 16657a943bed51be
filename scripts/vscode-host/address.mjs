/** The address that opens a folder in the VS Code of the server, with an extension under development in it. */
export function workbenchAddress(address, { folder, extension, tests, kind }) {
  const remote = (path) => `vscode-remote://remote${path}`;
  const payload = [
    ["extensionDevelopmentPath", remote(extension)],
    ["skipWelcome", "true"],
    ["skipReleaseNotes", "true"],
  ];
  if (tests !== undefined) payload.push(["extensionTestsPath", remote(tests)]);
  if (kind !== undefined) payload.push(["extensionDevelopmentKind", kind]);
  const url = new URL(address);
  if (folder !== undefined) url.searchParams.set("folder", folder);
  url.searchParams.set("payload", JSON.stringify(payload));
  return url.href;
}
