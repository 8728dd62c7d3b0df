from signalwire.relay.consumer import Consumer
import os

class Music(Consumer):
  def setup(self):
    self.project = os.environ['PROJECT_ID']
    self.token = os.environ['API_TOKEN']
    self.contexts = ['music']

  async def on_incoming_call(self, call):
    await call.answer()
    recording = await call.record_async(stereo=True, direction='both')
    action = await call.play_audio_async('https://cdn.example/waltz.mp3', volume=-4)
    keys = await call.detect_digit(digits='12', timeout=30)
    print(f'{keys.successful} {keys.result} {action.completed}')
    volume = await action.volume(6)
    stop = await action.stop()
    print(f'{volume.successful} {stop.successful}')
    await call.play([{ 'type': 'tts', 'text': 'Bye', 'gender': 'female' }, { 'type': 'silence', 'duration': 1 }, { 'type': 'audio', 'url': 'https://cdn.example/gong.mp3' }], volume=3)
    await recording.stop()
    await call.play_silence(1)
    await call.play_ringtone('it', duration=2)
    print(f'{action.completed} {action.state} {action.result.successful} {recording.completed} {recording.result.size > 0}')
    await call.hangup()

Music().run()
