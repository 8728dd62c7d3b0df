from signalwire.relay.consumer import Consumer
import os

class MenuConsumer(Consumer):
  def setup(self):
    self.project = os.environ['PROJECT_ID']
    self.token = os.environ['API_TOKEN']
    self.contexts = ['office', 'home']

  async def ready(self):
    print('Waiting for calls')

  async def on_incoming_call(self, call):
    result = await call.answer()
    if not result.successful:
      return
    print(f'{call.from_number} calls {call.to_number} in {call.context}')
    menu = await call.prompt_tts(prompt_type='digits', text='Press 1 for sales, 2 for support.', digits_max=1, digits_timeout=5, volume=0)
    if menu.successful:
      print(f'{menu.result} {menu.event.name} {menu.event.payload["type"]}')
      await call.play_tts(text=f'You pressed {menu.result}.', gender='male')
    else:
      print(menu.event.name)
    await call.hangup()

  def teardown(self):
    print('Closed')

consumer = MenuConsumer()
consumer.run()
