import { RelayConsumer } from '@signalwire/node'

const texts = {
  1: { language: 'en-US', hello: 'Good morning.', bye: 'Goodbye.' },
  2: { language: 'es-ES', hello: 'Buenos días.', bye: 'Adiós.' },
}

const speaker =
  (call, { language }) =>
  (text) =>
    call.playTTS({ text, language, gender: 'female' })

const consumer = new RelayConsumer({
  project: process.env.PROJECT_ID,
  token: process.env.API_TOKEN,
  contexts: ['polyglot'],
  onIncomingCall: async (call) => {
    await call.answer()
    const language = await call.prompt({
      type: 'digits',
      digits_max: 1,
      media: [
        { type: 'tts', text: 'For English press 1.' },
        { type: 'tts', text: 'Para español, oprima 2.', language: 'es-ES' },
      ],
    })
    const chosen = texts[language.result] ?? texts['1']
    const say = speaker(call, chosen)
    await say(chosen.hello)
    await say(chosen.bye)
    await call.hangup()
  },
})

await consumer.run()
