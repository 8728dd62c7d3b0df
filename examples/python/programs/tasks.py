from signalwire.relay.consumer import Consumer
import os

class Tasks(Consumer):
  def setup(self):
    self.project = os.environ['PROJECT_ID']
    self.token = os.environ['API_TOKEN']
    self.contexts = ['tasks']

  async def on_task(self, message):
    print(f'{message["action"]} {message["number"]}')
    result = await self.client.calling.dial(from_number='+15550520', to_number=message['number'])
    if result.successful:
      await result.call.play_tts(message['text'], language='de-DE')
      await result.call.hangup()
      print('told')
    else:
      print('not reached')

Tasks().run()
