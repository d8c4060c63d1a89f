import type { VNode } from 'preact';
import { COLOUR } from './mail-style.js';
import { Isolated } from './phrases.js';

/** A link whose text is its address, always left to right. */
export function PlainLink({ href, text }: { href: string; text: string }): VNode {
  return (
    <a href={href} style={`color:${COLOUR.lapis};overflow-wrap:anywhere;word-break:break-word`}>
      <Isolated text={text} dir="ltr" />
    </a>
  );
}
