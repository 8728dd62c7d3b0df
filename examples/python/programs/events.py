from signalwire.relay.consumer import Consumer
import os

class Events(Consumer):
  def setup(self):
    self.project = os.environ['PROJECT_ID']
    self.token = os.environ['API_TOKEN']
    self.contexts = ['events']

  async def on_incoming_call(self, call):
    print(f'{call.state} {call.active} {call.answered}')
    def on_state(params):
      print(f'state {params["call_state"]} {params["event_type"]}')
    call.on('stateChange', on_state)
    call.on('stateChange', lambda params: print('and the second handler'))
    call.on('play.playing', lambda params: print(f'play {params["state"]}'))
    call.on('play.finished', lambda params: print(f'play {params["state"]}'))
    call.on('detect.update', lambda detect: print(f'{detect["type"]} {detect["params"]["event"]}'))
    call.on('prompt', lambda params: print(params['result']['type']))
    await call.answer()
    await call.play_tts('Press some keys.')
    await call.detect_digit(digits='5')
    call.off('stateChange', on_state)
    answer = await call.prompt_audio('speech', 'https://cdn.example/why.mp3', speech_hints=['yes', 'no'], speech_language='en-GB')
    print(f'{answer.result} {answer.confidence > 0}')
    await call.wait_for_ended()
    print(f'{call.ended} {call.active}')

Events().run()
