const { RelayConsumer } = require('@signalwire/node')

function onIncomingCall(call) {
  return call
    .answer()
    .then(() => call.promptTTS({ type: 'digits', digits_max: 1, text: 'Press 1 to hear a joke.' }))
    .then((prompt) => {
      if (prompt.successful && prompt.result === '1') {
        return call.playTTS({ text: 'Knock knock.' })
      }
      return call.playTTS({ text: 'No joke for you.' })
    })
    .then(() => call.hangup())
    .catch((error) => console.error(error))
}

const consumer = new RelayConsumer({
  project: process.env.PROJECT_ID,
  token: process.env.API_TOKEN,
  contexts: ['jokes'],
  onIncomingCall,
})
consumer.run()
