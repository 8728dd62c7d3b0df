from signalwire.relay.consumer import Consumer
import os

class Dialer(Consumer):
  def setup(self):
    self.project = os.environ['PROJECT_ID']
    self.token = os.environ['API_TOKEN']
    self.contexts = ['dialer']

  async def ready(self):
    for number in ['+15550501', '+15550502', '+15550503']:
      call = self.client.calling.new_call(from_number='+15550500', to_number=number, timeout=20)
      result = await call.dial()
      if not result.successful:
        print(f'{number} {call.state} {call.busy} {call.failed}')
        continue
      amd = await call.amd(wait_for_beep=True, timeout=25)
      print(f'{number} {amd.successful} {amd.result}')
      await call.play_tts(text='Your table is free now.')
      end = await call.hangup()
      print(f'{end.successful} {end.reason} {call.prev_state} {call.state}')
    print('All called')

Dialer().run()
