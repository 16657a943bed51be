/** The address that opens a folder in the VS Code of the server, with an extension under development in it. */
export function workbenchAddress(address, { folder, extension, tests }) {
  // The authority that the workbench gives what it scans: tests run in the host of the extension that they lie in.
  const remote = (path) => `vscode-remote://${new URL(address).host}${path}`;
  const payload = [
    ["extensionDevelopmentPath", remote(extension)],
    ["skipWelcome", "true"],
    ["skipReleaseNotes", "true"],
  ];
  if (tests !== undefined) payload.push(["extensionTestsPath", remote(tests)]);
  const url = new URL(address);
  if (folder !== undefined) url.searchParams.set(folder.endsWith(".code-workspace") ? "workspace" : "folder", folder);
  url.searchParams.set("payload", JSON.stringify(payload));
  return url.href;
}
