import { SLOTS, fillHtml, fillText } from './slots.js';

const values = { name: 'دکتر لی', address: 'a@b.example', token: 't1', leave: 'u1', join: 'j1' };

describe('slots', () => {
  it('fills every occurrence in one pass', () => {
    expect(fillText(`${SLOTS.name}: ${SLOTS.token}/${SLOTS.token}`, values)).toBe('دکتر لی: t1/t1');
  });

  it('never reads a value again, whatever it holds', () => {
    expect(fillText(SLOTS.name, { ...values, name: SLOTS.token })).toBe(SLOTS.token);
    expect(fillText(SLOTS.name, { ...values, name: '$& $1 {{name}} ${token}' })).toBe('$& $1 {{name}} ${token}');
  });

  it('escapes values in HTML and leaves the frame as it is', () => {
    const html = `<a title="${SLOTS.name}">${SLOTS.name}</a>`;
    expect(fillHtml(html, { ...values, name: `<b>"O'Neil" & co</b>` })).toBe(
      '<a title="&lt;b&gt;&quot;O&#39;Neil&quot; &amp; co&lt;/b&gt;">&lt;b&gt;&quot;O&#39;Neil&quot; &amp; co&lt;/b&gt;</a>',
    );
  });
});
