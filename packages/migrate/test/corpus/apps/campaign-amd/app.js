// Tells everybody on the list that the shop moves.
const { RelayClient } = require('@signalwire/node')

const client = new RelayClient({ project: process.env.PROJECT_ID, token: process.env.API_TOKEN })
const numbers = ['+15550501', '+15550502', '+15550503']

async function tell(number) {
  const result = await client.calling.dial({
    type: 'phone',
    from: '+15550500',
    to: number,
    timeout: 25,
  })
  if (!result.successful) {
    console.log(number, 'not reached')
    return
  }
  const { call } = result
  const amd = await call.detectAnsweringMachine({ timeout: 20 })
  if (amd.successful && amd.result === 'HUMAN') {
    await call.playTTS({ text: 'Hello. We have moved to Main Street.' })
  }
  await call.hangup()
}

client.on('signalwire.ready', async () => {
  for (const number of numbers) await tell(number)
  process.exit(0)
})

client.connect()
