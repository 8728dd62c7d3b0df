import { pieceOf, type Piece, type ServedFile } from "./file-store.js";

/** A document that came by fax: the given number of pages, each with a line of text. */
export class PdfFile implements ServedFile {
  readonly type = "application/pdf";
  readonly pages: number;
  readonly #bytes: Uint8Array;

  /** @param line plain ASCII */
  constructor(pages: number, line: string) {
    this.pages = pages;
    this.#bytes = new TextEncoder().encode(pdf(pages, line));
  }

  get size(): number {
    return this.#bytes.length;
  }

  pieces(): Piece[] {
    return [pieceOf(this.#bytes)];
  }
}

/** The number of a page's object; that of its drawing follows. */
const page = (index: number): number => 4 + index * 2;

function pdf(pages: number, line: string): string {
  const numbers = Array.from({ length: pages }, (_, index) => index);
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    `<< /Type /Pages /Count ${pages} /Kids [${numbers.map((index) => `${page(index)} 0 R`).join(" ")}] >>`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ...numbers.flatMap((index) => {
      const words = `${line}, page ${index + 1} of ${pages}`.replace(/[\\()]/g, "\\$&");
      const drawing = `BT /F1 14 Tf 72 720 Td (${words}) Tj ET`;
      return [
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] " +
          `/Resources << /Font << /F1 3 0 R >> >> /Contents ${page(index) + 1} 0 R >>`,
        `<< /Length ${drawing.length} >>\nstream\n${drawing}\nendstream`,
      ];
    }),
  ];
  let text = "%PDF-1.4\n";
  const offsets = objects.map((object, index) => {
    const offset = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  const count = objects.length + 1;
  return (
    `${text}xref\n0 ${count}\n0000000000 65535 f \n${table}` +
    `trailer\n<< /Size ${count} /Root 1 0 R >>\nstartxref\n${text.length}\n%%EOF\n`
  );
}
