const { RelayConsumer } = require('@signalwire/node')

async function ask(call, text, max, tries = 2) {
  const result = await call.promptTTS({ type: 'digits', digits_max: max, text })
  if (result.successful || tries === 0) return result
  return ask(call, `I did not hear you. ${text}`, max, tries - 1)
}

const consumer = new RelayConsumer({
  project: process.env.PROJECT_ID,
  token: process.env.API_TOKEN,
  contexts: ['ask'],
  onIncomingCall: async (call) => {
    await call.answer()
    const zip = await ask(call, 'Your zip code, please.', 5)
    if (zip.successful) {
      await call.playTTS({ text: `The weather in ${zip.result} is fine.` })
    }
    await call.hangup()
  },
})

consumer.run()
