// `npm run playground:measure`: how long it takes from opening the page to the first words of a call.
import { Stage } from "./stage.mjs";

const stage = await Stage.open();
const seconds = (since) => ((performance.now() - since) / 1000).toFixed(2);
try {
  for (let round = 1; round <= 5; round += 1) {
    const began = performance.now();
    const desk = await stage.page();
    await desk.editor.waitFor();
    const editor = seconds(began);
    await desk.lines.first().waitFor();
    const ready = seconds(began);
    await desk.call();
    await desk.hears("Hello from Twinline!");
    console.log(
      `editor ${editor} s, program connected ${ready} s, first words ${seconds(began)} s`,
    );
    await desk.page.context().close();
  }
} finally {
  await stage.close();
}
