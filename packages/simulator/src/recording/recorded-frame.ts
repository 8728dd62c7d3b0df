export { framesOf, headingLine, lineOf, type RecordedFrame } from "@twinline/core/internal";
