from signalwire.relay.consumer import Consumer
import os

class Connect(Consumer):
  def setup(self):
    self.project = os.environ['PROJECT_ID']
    self.token = os.environ['API_TOKEN']
    self.contexts = ['connect']

  async def on_incoming_call(self, call):
    call.on('connect.connected', lambda params: print(params['connect_state']))
    await call.answer()
    devices = [
      { 'to_number': '+15550511', 'timeout': 10 },
      [
        { 'call_type': 'phone', 'from_number': '+15550510', 'to_number': '+15550512' },
        { 'to_number': '+15550513', 'timeout': 20 }
      ]
    ]
    result = await call.connect(device_list=devices, ringback_list=[{ 'type': 'ringtone', 'name': 'us' }])
    if result.successful:
      print(f'talking to {result.call.to_number}')
      await result.call.wait_for_ended()
      print('they hung up')
    else:
      await call.play_tts('Sorry.')
    await call.hangup()

Connect().run()
