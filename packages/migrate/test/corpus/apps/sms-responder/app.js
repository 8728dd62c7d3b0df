const { RelayConsumer } = require('@signalwire/node')

const answers = {
  hours: 'We are open from 9 to 5.',
  address: 'One Main Street.',
}

const consumer = new RelayConsumer({
  project: process.env.PROJECT_ID,
  token: process.env.API_TOKEN,
  contexts: ['sms'],
  onIncomingMessage: async (message) => {
    const word = message.body.trim().toLowerCase()
    const sent = await consumer.client.messaging.send({
      context: 'sms',
      from: message.to,
      to: message.from,
      body: answers[word] || 'Send HOURS or ADDRESS.',
      tags: ['auto'],
    })
    console.log(sent.successful ? 'answered' : 'not answered', message.from, word, message.state)
  },
})

consumer.run()
