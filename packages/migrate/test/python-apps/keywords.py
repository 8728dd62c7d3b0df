# Answers messages by their first word, and remembers who wrote what.
import os

from signalwire.relay.consumer import Consumer

HOURS = dict(mon='9-17', sat='10-14')
NAMES = {
    'hours': 'hours',
    'stop': 'stop',
}
seen = {}
order = []


def words_of(text, limit=None):
    words = text.strip().lower().split()
    return words[:limit] if limit else words


def reply_to(text, day='mon'):
    words = words_of(text)
    if not words:
        return None
    first, rest = words[0], words[1:]
    if first in NAMES and first == 'hours':
        return 'Open {hours} today'.format(hours=HOURS.get(day, 'closed'))
    if first == 'stop' and rest:
        return 'You said: %s' % ' '.join(rest)
    if first in ('sum', 'add'):
        try:
            return 'Sum: {}'.format(sum(int(w) for w in rest))
        except ValueError as e:
            return 'Numbers, please'
    if first.isdigit():
        n = int(first)
        kind = 'even' if n % 2 == 0 else 'odd'
        return f'{n:04d} is {kind}, half {n / 2:.1f}, {n // 2} whole'
    return '%s? (%d words, longest %s)' % (first, len(words), max(len(w) for w in words))


class Keywords(Consumer):
    def setup(self):
        self.project = os.environ['PROJECT_ID']
        self.token = os.environ['API_TOKEN']
        self.contexts = ['sms']
        self.last = None

    async def on_incoming_message(self, message):
        history = seen.get(message.from_number) or []
        history.append(message.body)
        seen[message.from_number] = history
        order.append(message.from_number)
        if message.media:
            print('media', len(message.media))
        answer = reply_to(message.body)
        print(answer if answer is not None else 'nothing')
        self.last = answer or self.last
        ranked = sorted(seen.items(), key=lambda pair: len(pair[1]), reverse=True)
        for place, (number, texts) in enumerate(ranked, 1):
            print(place, number[-4:], len(texts), texts[-1], 'all' if all(t for t in texts) else 'some')
        if len(order) >= 6:
            print(', '.join(sorted(set_of(order))), order[::-1][0], 'text' if isinstance(self.last, str) else '-')
            await self.client.disconnect()


def set_of(values):
    found = []
    for value in values:
        if value not in found:
            found.append(value)
    return found


if __name__ == '__main__':
    Keywords().run()
