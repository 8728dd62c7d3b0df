import { expect, test } from "@jest/globals";
import { answered, world } from "./support/world.js";
test("x", async () => {
  await using w = await world();
  const { call, caller } = await answered(w);
  const out: unknown[] = [];
  const names = ["play","record","play_and_collect","collect","detect","send_fax","receive_fax","tap","stream","pay","transcribe","ai"] as const;
  const args: Record<string, unknown[]> = {
    play: [[{type:"tts",text:"hi"}]], play_and_collect: [[{type:"tts",text:"hi"}], {digits:{max:1}}], collect: [{digits:{max:1}}], detect: [{type:"machine"}],
    send_fax: ["https://x.com/a.pdf"], tap: [{type:"audio",params:{direction:"both"}},{type:"rtp",addr:"192.168.1.1",port:5000}], stream: ["wss://example.com"], pay: ["https://pay"],
  };
  for (const n of names) {
    try { const a = await (call as any)[n](...(args[n] ?? [])); out.push([n, a.constructor.name, a.is_done]); await a.stop(); }
    catch (e) { out.push([n, String(e)]); }
  }
  console.log(out, caller.call_state, w.log.join("\n"));
  expect(1).toBe(1);
});
