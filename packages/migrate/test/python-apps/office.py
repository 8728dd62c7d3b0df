"""An IVR with a queue."""
import asyncio
import json
import logging
import os
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Optional

from signalwire.relay.consumer import Consumer

log = logging.getLogger(__name__)
PINS = {'1234': 'Ann', '4321': 'Bob'}
served = 0


class TooMany(Exception):
    pass


@dataclass
class Visit:
    number: str
    tries: int = 0
    notes: list = field(default_factory=list)


def greeting(name: str, *, formal: bool = False) -> str:
    if formal:
        return 'Good day, %s.' % name
    return 'Hello, {}!'.format(name)


def total(*amounts):
    return sum(amounts)


class Office(Consumer):
    def setup(self):
        self.project = os.environ['PROJECT_ID']
        self.token = os.getenv('API_TOKEN', default='t')
        self.contexts = ['office']
        self.visits = []
        self.by_number = {}

    async def ready(self):
        log.warning('ready for %s', ', '.join(self.contexts))

    async def ask(self, call, visit: Visit, tries=3) -> Optional[str]:
        while visit.tries < tries:
            visit.tries += 1
            result = await call.prompt_tts(prompt_type='digits', text=f'Your PIN, try {visit.tries:02d}', digits_max=4)
            if not result.successful:
                continue
            try:
                number = int(result.result)
                if number < 1000:
                    raise TooMany('short')
                if result.result in PINS:
                    return PINS[result.result]
                visit.notes.append(result.result)
            except ValueError:
                await call.play_tts(text='Digits only')
            except TooMany as e:
                print('odd: %s' % e)
            finally:
                print('asked', visit.tries)
        return None

    async def on_incoming_call(self, call):
        global served
        served += 1
        await call.answer()
        visit = Visit(number=call.from_number)
        self.visits.append(visit)
        self.by_number[visit.number] = visit
        name = await self.ask(call, visit, tries=2)
        if name:
            await call.play_tts(text=greeting(name, formal=len(visit.notes) > 0))
        elif visit.notes:
            await call.play_tts(text='Wrong: ' + ', '.join(visit.notes[::-1]))
        with suppress(Exception):
            await asyncio.gather(*[call.play_tts(text=t) for t in ['Bye', 'now'][:1]])
        for i, v in enumerate(sorted(self.visits, key=lambda v: v.number, reverse=True), start=1):
            print(i, v.number, total(1, 2, v.tries))
        names = {k: v for k, v in PINS.items() if v.startswith('A')}
        print(json.dumps(names, separators=(',', ':')))
        print('any' if any(v == 'Ann' for v in names.values()) else 'none', 'all' if all(x for x in [1, 0]) else 'some')
        for number in self.by_number:
            print(number, 'known' if number in self.by_number else 'new')
        for a, b in zip([1, 2, 3], ['a', 'b']):
            print(a, b)
        task = asyncio.create_task(call.hangup())
        await task
        await self.client.disconnect()


if __name__ == '__main__':
    Office().run()
