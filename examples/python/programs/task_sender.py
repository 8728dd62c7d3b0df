from signalwire.relay.task import Task
import os

task = Task(project=os.environ['PROJECT_ID'], token=os.environ['API_TOKEN'])
success = task.deliver('tasks', { 'action': 'call', 'number': '+15550521', 'text': 'Guten Tag.' })
print(f'delivered: {success}')
