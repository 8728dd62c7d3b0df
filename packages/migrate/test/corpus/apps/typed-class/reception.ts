import { RelayConsumer } from "@signalwire/node";

export class Reception {
  private readonly consumer: RelayConsumer;
  private visitors = 0;

  constructor(private readonly desk: string) {
    this.consumer = new RelayConsumer({
      project: process.env["PROJECT_ID"] as string,
      token: process.env["API_TOKEN"] as string,
      contexts: ["reception"],
      onIncomingCall: async (call: any) => {
        this.visitors += 1;
        await call.answer();
        await call.playTTS({ text: `Welcome, visitor ${this.visitors}.`, language: "en-US" });
        const result = await call.connect({
          type: "phone",
          to: this.desk,
          from: call.from,
          timeout: 15,
        });
        if (!result.successful) {
          await call.playTTS({ text: "The desk is empty." });
          await call.hangup();
        }
      },
    });
  }

  start(): Promise<void> {
    return this.consumer.run();
  }
}
