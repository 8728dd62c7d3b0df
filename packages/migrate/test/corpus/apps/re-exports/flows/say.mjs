export const say = async (call, text) => {
  const result = await call.playTTS({ text });
  return result.successful;
};
