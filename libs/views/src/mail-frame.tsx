import type { ComponentChildren, VNode } from 'preact';
import { COLOUR, MAIL_CSS, textStyle } from './mail-style.js';
import { Isolated } from './phrases.js';
import type { Translator } from './translator.js';

interface MailFrameProps {
  t: Translator;
  title: string;
  /** The line that inboxes show after the subject. */
  preheader: string;
  office: string;
  footer: ComponentChildren;
  children: ComponentChildren;
}

const HIDDEN = 'display:none;font-size:1px;line-height:1px;max-height:0;max-width:0;overflow:hidden;mso-hide:all';

/** The letter paper of every mail: 600 px, tables, direction on each cell, readable without CSS and images. */
export function MailFrame({ t, title, preheader, office, footer, children }: MailFrameProps): VNode {
  const { language, tag, direction: dir } = t;
  const start = dir === 'rtl' ? 'right' : 'left';
  return (
    <html lang={tag} dir={dir}>
      <MailHead title={title} />
      <body lang={tag} dir={dir} class="canvas" style={`margin:0;padding:0;background:${COLOUR.canvas}`}>
        <div style={HIDDEN}>{preheader}</div>
        <table
          role="presentation"
          dir={dir}
          width="100%"
          cellpadding="0"
          cellspacing="0"
          border="0"
          bgcolor={COLOUR.canvas}
          class="canvas"
        >
          <tr>
            <td align="center" valign="top" dir={dir} style="padding:24px 12px">
              <table role="presentation" dir={dir} width="600" {...PLAIN} class="frame" style={FRAME_STYLE}>
                <tr>
                  <td class="pad" align={start} dir={dir} lang={tag} style={textStyle(language, 'padding:0 8px 16px')}>
                    <Mark office={office} />
                  </td>
                </tr>
                {children}
                <tr>
                  <td class="pad soft" align={start} dir={dir} lang={tag} style={textStyle(language, FOOTER_STYLE)}>
                    {footer}
                  </td>
                </tr>
              </table>
            </td>
          </tr>
        </table>
      </body>
    </html>
  );
}

/** The attributes that Outlook needs on every layout table. */
export const PLAIN = { cellpadding: '0', cellspacing: '0', border: '0' } as const;
const FRAME_STYLE = 'width:600px;max-width:100%';
const FOOTER_STYLE = `padding:20px 8px 0;font-size:13px;color:${COLOUR.inkSoft}`;

function MailHead({ title }: { title: string }): VNode {
  return (
    <head>
      <meta http-equiv="Content-Type" content="text/html; charset=utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <meta name="supported-color-schemes" content="light dark" />
      <meta name="format-detection" content="telephone=no, date=no, address=no, email=no" />
      <meta name="x-apple-disable-message-reformatting" />
      <title>{title}</title>
      {/* Web inboxes that show a mail in a frame must not open our pages in it: those refuse to be framed. */}
      <base target="_blank" />
      <style dangerouslySetInnerHTML={{ __html: MAIL_CSS }} />
    </head>
  );
}

function Mark({ office }: { office: string }): VNode {
  return (
    <>
      <span aria-hidden="true" class="lapis" style={`color:${COLOUR.lapis};font-size:20px`}>
        {'\u2738\uFE0E'}
      </span>{' '}
      <strong class="lapis" style={`color:${COLOUR.lapis}`}>
        <Isolated text={office} />
      </strong>
    </>
  );
}
