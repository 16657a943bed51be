import { mkdirSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";

const patience = 10_000;

/**
 * A hand and an eye for the tests: they run inside VS Code, where a page cannot be clicked nor seen. They post one step at a
 * time, `[name, ...arguments]`, to this address, and get what it found; test/vscode/hand.ts is the other end.
 */
export function startHand(page, { port, screenshots }) {
  const steps = stepsOn(page, screenshots);
  const server = createServer(async (request, response) => {
    // The worker host is a page of another origin.
    response.setHeader("Access-Control-Allow-Origin", "*");
    try {
      const chunks = [];
      for await (const chunk of request) chunks.push(chunk);
      const [step, ...given] = JSON.parse(Buffer.concat(chunks).toString());
      response.end(JSON.stringify((await steps[step](...given)) ?? null));
    } catch (error) {
      response.statusCode = 500;
      response.end(error.message);
    }
  });
  server.listen(port, "127.0.0.1");
  server.unref();
}

/** The page of a webview is a frame within a frame: what is looked for may be in any of them. */
async function found(page, selector) {
  const end = Date.now() + patience;
  for (;;) {
    for (const frame of page.frames()) {
      const locator = frame.locator(selector).first();
      if (await locator.isVisible().catch(() => false)) return locator;
    }
    if (Date.now() > end) throw new Error(`Not seen: ${selector}`);
    await page.waitForTimeout(50);
  }
}

const stepsOn = (page, screenshots) => ({
  press: (...keys) => keys.reduce((last, key) => last.then(() => page.keyboard.press(key)), Promise.resolve()),
  type: (text) => page.keyboard.type(text),
  /** As an input method does: text that is not yet decided, which `insert` then takes the place of. */
  async compose(text) {
    const session = await page.context().newCDPSession(page);
    const { length } = text;
    await session.send("Input.imeSetComposition", { text, selectionStart: length, selectionEnd: length });
    await session.detach();
  },
  insert: (text) => page.keyboard.insertText(text),
  click: async (selector) => (await found(page, selector)).click(),
  doubleClick: async (selector) => (await found(page, selector)).dblclick(),
  /** In two steps: a hand never gets anywhere in one, and a page takes the first for a page that moved under the pointer. */
  async hover(selector) {
    const locator = await found(page, selector);
    for (const x of [4, 5]) await locator.hover({ position: { x, y: 4 } });
  },
  /** To where nothing is: the middle of the status bar. */
  async rest() {
    const { x, y, width, height } = await page.locator(".part.statusbar").boundingBox();
    await page.mouse.move(x + width / 2, y + height / 2, { steps: 2 });
  },
  /** What there is of it at this moment, in all frames: text, classes, attributes by their names. */
  async see(selector) {
    const seenIn = (frame) =>
      frame
        .locator(selector)
        .evaluateAll(described)
        .catch(() => []); // The frame is on its way in or out.
    return (await Promise.all(page.frames().map(seenIn))).flat();
  },
  place: async (selector) => (await found(page, selector)).boundingBox(),
  /** The window gets this size. */
  view: (width, height) => page.setViewportSize({ width, height }),
  /** The picture of the window below its title goes to its folder under that name; `height` of it, or down to the status bar. */
  async screenshot(name, height) {
    mkdirSync(screenshots, { recursive: true });
    const edge = async (part, side) =>
      page.locator(part).evaluate((element, which) => element.getBoundingClientRect()[which], side);
    const top = await edge(".part.titlebar", "bottom");
    const [width, bottom] = [await edge(".monaco-workbench", "right"), await edge(".part.statusbar", "top")];
    const clip = { x: 0, y: top, width, height: height ?? bottom - top };
    await page.screenshot({ path: join(screenshots, `${name}.png`), clip });
  },
});

/** Runs in the page. */
const described = (elements) =>
  elements.map((element) => ({
    text: element.innerText,
    attributes: Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value])),
  }));
