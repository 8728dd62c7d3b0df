from signalwire.relay.consumer import Consumer
import os

class Voicemail(Consumer):
  def setup(self):
    self.project = os.environ['PROJECT_ID']
    self.token = os.environ['API_TOKEN']
    self.contexts = ['voicemail']

  async def on_incoming_call(self, call):
    await call.answer()
    await call.play_tts('Please leave a message.')
    result = await call.record(beep=True, record_format='wav', stereo=False, direction='speak', initial_timeout=0, end_silence_timeout=2, terminators='')
    if result.successful:
      print(f'{result.event.name} {result.duration > 0} {result.size > 0} {result.url.startswith("http")}')
    else:
      print(f'[{result.url}] {result.duration} {result.size} {call.ended}')
    await call.hangup()

Voicemail().run()
