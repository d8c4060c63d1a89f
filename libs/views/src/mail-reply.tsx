import type { VNode } from 'preact';
import { ANSWERS, type Answer } from './event-facts.js';
import { PlainLink } from './mail-link.js';
import { PLAIN } from './mail-frame.js';
import { COLOUR, textStyle } from './mail-style.js';
import { ANSWER_LABELS, replyHref } from './phrases.js';
import type { Translator } from './translator.js';

/** Three buttons and one plain link to the reply page; following one changes nothing (link scanners follow all). */
export function MailReply({ t, replyUrl }: { t: Translator; replyUrl: string }): VNode {
  const dir = t.direction;
  return (
    <>
      <h2 class="ink" style={`margin:24px 0 10px;font-size:17px;color:${COLOUR.ink}`}>
        {t.say('attendQuestion')}
      </h2>
      <table role="presentation" dir={dir} width="100%" {...PLAIN}>
        <tr>
          {ANSWERS.flatMap((answer, index) => [
            ...(index > 0 ? [<Gap key={`before-${answer}`} />] : []),
            <Button key={answer} t={t} answer={answer} replyUrl={replyUrl} />,
          ])}
        </tr>
      </table>
      <p class="soft" style={`margin:12px 0 6px;font-size:14px;color:${COLOUR.inkSoft}`}>
        {t.say('mailReplyNote')}
      </p>
      <p class="soft" style={`margin:0;font-size:14px;color:${COLOUR.inkSoft}`}>
        {t.rich('mailReplyLink', { link: <PlainLink href={replyUrl} text={replyUrl} /> })}
      </p>
    </>
  );
}

function Gap(): VNode {
  return (
    <td class="gap" width="2%" style="font-size:1px;line-height:1px">
      {'\u00A0'}
    </td>
  );
}

function Button({ t, answer, replyUrl }: { t: Translator; answer: Answer; replyUrl: string }): VNode {
  const filled = answer === 'yes';
  const colour = filled ? COLOUR.surface : COLOUR.lapis;
  const box = `padding:0;border:1px solid ${COLOUR.lapis};border-radius:8px`;
  return (
    <td
      class={`stack ${filled ? 'fill' : 'outline'}`}
      align="center"
      valign="middle"
      width="32%"
      bgcolor={filled ? COLOUR.lapis : COLOUR.surface}
      dir={t.direction}
      lang={t.tag}
      style={textStyle(t.language, box)}
    >
      <a
        href={replyHref(replyUrl, answer)}
        style={`display:block;padding:12px 8px;font-size:15px;font-weight:bold;text-decoration:none;color:${colour}`}
      >
        {t.say(ANSWER_LABELS[answer])}
      </a>
    </td>
  );
}
