module.exports = {
  project: process.env.PROJECT_ID,
  token: process.env.API_TOKEN,
}
