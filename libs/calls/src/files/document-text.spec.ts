import { deflateRawSync, deflateSync } from 'node:zlib';
import { writeZip } from '@hamshahr/platform';
import { readDocumentText } from './document-text.js';

const PDF = 'application/pdf';
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const ODT = 'application/vnd.oasis.opendocument.text';
const SAID = 'Electric buses for the old town, a proposal';

/** A PDF with one page; offsets are not needed, for readers find objects by themselves. */
function pdf({ text = SAID, drawn = '', info = '', page = '', root = '', more = '' }): Buffer {
  const content = deflateSync(Buffer.from(`BT /F1 12 Tf 20 100 Td (${text}) Tj ET ${drawn}`, 'latin1')).toString(
    'latin1',
  );
  return Buffer.from(
    [
      `%PDF-1.7\n1 0 obj << /Type /Catalog /Pages 2 0 R ${root}>> endobj`,
      '2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj',
      `3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 600 200] /Contents 4 0 R ${page}/Resources << /Font << /F1 5 0 R >> >> >> endobj`,
      `4 0 obj << /Length ${content.length} /Filter /FlateDecode >> stream\n${content}\nendstream endobj`,
      '5 0 obj << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> endobj',
      `6 0 obj << ${info} >> endobj\n${more}`,
      'trailer << /Root 1 0 R /Info 6 0 R /Size 9 >>\n%%EOF\n',
    ].join('\n'),
    'latin1',
  );
}

function pack(parts: Record<string, string | Buffer>): Buffer {
  const entries = Object.entries(parts).map(([name, content]) => {
    const bytes = Buffer.from(content);
    return { name, method: 8, crc: 0, size: bytes.length, data: deflateRawSync(bytes) };
  });
  return writeZip(entries);
}

const word = (body: string) => `<w:document xmlns:w="w"><w:body>${body}</w:body></w:document>`;
const paragraph = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;

async function all(bytes: Buffer, mediaType: string): Promise<string> {
  const read = await readDocumentText(bytes, mediaType);
  return JSON.stringify(read);
}

it('reads the text of a PDF and what it says of itself', async () => {
  const read = await readDocumentText(pdf({ info: '/Author (Zahra Karimi) /Title (Buses)' }), PDF);
  expect(read?.text).toContain(SAID);
  expect(read?.properties).toEqual(expect.arrayContaining([{ name: 'Author', value: 'Zahra Karimi' }]));
});

it.each([
  ['above the page', 'BT /F1 12 Tf 20 900 Td (Zahra Karimi) Tj ET', ''],
  ['beside its cropped part', 'BT /F1 12 Tf 450 150 Td (Zahra Karimi) Tj ET', '/CropBox [0 0 400 120] '],
  ['letter by letter', `BT /F1 12 Tf -900 100 Td ${[...'Karimi'].map((one) => `(${one}) Tj 7 0 Td`).join(' ')} ET`, ''],
  ['in pieces', 'BT /F1 12 Tf 20 900 Td [(Zah) 20 (ra) -300 (Kar) -10 (imi)] TJ ET', ''],
  ['of no size', 'BT /F1 0 Tf 20 100 Td (Zahra Karimi) Tj ET', ''],
  ['tiny', 'BT /F1 0.01 Tf 20 100 Td (Zahra Karimi) Tj ET', ''],
  ['white', 'BT 1 1 1 rg /F1 12 Tf 20 50 Td (Zahra Karimi) Tj ET', ''],
  ['without ink', 'BT 3 Tr /F1 12 Tf 20 50 Td (Zahra Karimi) Tj ET', ''],
  ['behind a clip', 'q 0 0 1 1 re W n BT /F1 12 Tf 20 50 Td (Zahra Karimi) Tj ET Q', ''],
])('reads words of a PDF that nobody sees: %s', async (_, drawn, page) => {
  const read = await readDocumentText(pdf({ drawn, page }), PDF);
  expect(read?.text).toContain(SAID);
  expect(read?.text).toMatch(/\bKarimi\b/);
});

it('reads what is seen once', async () => {
  expect((await readDocumentText(pdf({}), PDF))?.text).toBe(SAID);
});

it('reads the comments of a PDF, their writers and its links', async () => {
  const note = '/Annots [<< /Type /Annot /Subtype /Text /Rect [0 0 9 9] /T (Karimi) /Contents (as I wrote) >>]';
  expect(await all(pdf({ page: note }), PDF)).toContain('"value":"Karimi"');
  const link =
    '/Annots [<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /A << /S /URI /URI (mailto:zk@uni.example) >> >>]';
  expect(await all(pdf({ page: link }), PDF)).toContain('zk@uni.example');
});

it('reads what an earlier version of a PDF said', async () => {
  const before = pdf({ text: `${SAID} by Zahra Karimi` });
  const content = `BT /F1 12 Tf 20 100 Td (${SAID} without names) Tj ET`;
  const after = `4 0 obj << /Length ${content.length} >> stream\n${content}\nendstream endobj\ntrailer << /Root 1 0 R /Size 9 >>\n%%EOF\n`;
  const said = await all(Buffer.concat([before, Buffer.from(after)]), PDF);
  expect(said).toContain('without names');
  expect(said).toContain('Karimi');
});

it('reads a text document with its deleted words, comments, writers and properties', async () => {
  const bytes = pack({
    'word/document.xml': word(
      `${paragraph(SAID)}<w:p><w:r><w:t>Kar</w:t></w:r><w:proofErr/><w:r><w:t>imi</w:t></w:r></w:p>` +
        '<w:p><w:del w:author="Tester"><w:r><w:delText>struck out</w:delText></w:r></w:del></w:p>',
    ),
    'word/comments.xml': '<w:comments xmlns:w="w"><w:comment w:author="Reza Ahmadi"><w:p/></w:comment></w:comments>',
    'docProps/core.xml': '<cp:coreProperties><dc:creator>Wang Xiaoming</dc:creator></cp:coreProperties>',
    'word/_rels/document.xml.rels': '<Relationships><Relationship Target="mailto:a@b.example"/></Relationships>',
  });
  const said = await all(bytes, DOCX);
  for (const words of ['Karimi', 'Tester', 'struck out', 'Reza Ahmadi', 'Wang Xiaoming', 'mailto:a@b.example']) {
    expect(said).toContain(words);
  }
});

it('reads OpenDocument', async () => {
  const bytes = pack({
    'content.xml': `<office:text xmlns:office="o"><text:p>${SAID}<text:s/>von <text:span>Mül</text:span>ler</text:p></office:text>`,
    'meta.xml': '<office:meta><meta:initial-creator>Otabek</meta:initial-creator></office:meta>',
  });
  const said = await all(bytes, ODT);
  expect(said).toContain('Müller');
  expect(said).toContain('Otabek');
});

it.each([
  ['a picture', Buffer.from('x'), 'image/png'],
  ['a scan', pdf({ text: '' }), PDF],
  ['what is broken', Buffer.from('%PDF-1.7 nothing else'), PDF],
  [
    'an attachment',
    pdf({
      root: '/Names << /EmbeddedFiles << /Names [(a) << /Type /Filespec /F (a.txt) /EF << /F 4 0 R >> >>] >> >> ',
    }),
    PDF,
  ],
  [
    'a stream that unpacks to too much',
    pdf({
      more: `7 0 obj << /Filter /FlateDecode >> stream\n${deflateSync(Buffer.alloc(210e6)).toString('latin1')}\nendstream endobj`,
    }),
    PDF,
  ],
  [
    'two packings in one',
    pdf({ more: '7 0 obj << /Filter [/FlateDecode /FlateDecode] >> stream\nx\nendstream endobj' }),
    PDF,
  ],
  ['XML that does not end', pack({ 'word/document.xml': `<w:document><w:p>${SAID}` + '<a>'.repeat(100_000) }), DOCX],
])('cannot read %s', async (_, bytes, mediaType) => {
  expect(await readDocumentText(bytes, mediaType)).toBeNull();
});
