exports.greet = async (call) => {
  await call.answer()
  await call.play({
    media: [
      { type: 'tts', text: 'Made in a factory.' },
      { type: 'silence', duration: 1 },
      { type: 'audio', params: { url: 'https://cdn.example/jingle.wav' } },
    ],
    volume: 3,
  })
  await call.hangup()
}
