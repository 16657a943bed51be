import { chromium } from "playwright-core";
import { findChromium } from "./chromium.mjs";
import { startHand } from "./hand.mjs";

const flags = [
  ...["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"],
  ...["--disable-component-update", "--disable-sync"],
];

/**
 * Opens the workbench in a browser without a window, prints what the tests log, and gives back their exit code.
 * `hand`: see hand.mjs. `scale`: pixels of a picture for one of the page.
 */
export async function runInBrowser(address, { locale, hand, scale }) {
  const browser = await chromium.launch({ executablePath: findChromium(), args: flags });
  try {
    const page = await browser.newPage({ locale, deviceScaleFactor: scale, viewport: { width: 1440, height: 900 } });
    const exit = new Promise((resolve, reject) => {
      page.exposeFunction("codeAutomationExit", resolve).catch(reject);
      page.on("crash", () => reject(new Error("The page of the workbench crashed.")));
      page.on("close", () => reject(new Error("The page of the workbench was closed.")));
    });
    await page.exposeFunction("codeAutomationLog", (_type, args) => console.log(args.map(String).join(" ")));
    if (hand !== undefined) startHand(page, hand);
    await page.goto(address);
    return await exit;
  } finally {
    await browser.close();
  }
}
