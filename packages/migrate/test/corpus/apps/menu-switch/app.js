'use strict'

const { RelayConsumer } = require('@signalwire/node')

async function menu(call) {
  const { successful, result } = await call.promptTTS(
    { type: 'digits', digits_max: 1 },
    {
      text: 'Press 1 for sales, 2 for support, 3 for our address.',
    },
  )
  if (!successful) {
    await call.playTTS({ text: 'We did not get that.' })
    return
  }
  switch (result) {
    case '1':
      await sales(call)
      break
    case '2':
      await support(call)
      break
    default:
      await call.playTTS({ text: 'One Main Street.' })
  }
}

async function sales(call) {
  await call.playTTS({ text: 'Sales is open from nine to five.' })
}

async function support(call) {
  await call.playAudio('https://cdn.example/support.mp3')
}

const consumer = new RelayConsumer({
  project: process.env.PROJECT_ID,
  token: process.env.API_TOKEN,
  contexts: ['menu'],
  async onIncomingCall(call) {
    await call.answer()
    await menu(call)
    await call.hangup()
  },
})

consumer.run()
