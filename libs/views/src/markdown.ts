import { type Language, localizeDigits } from '@hamshahr/time';
import MarkdownIt from 'markdown-it';
import { cleanText } from './clean-text.js';
import { wrap } from './text-lines.js';

type Token = MarkdownIt.Token;
/** Inline styles for mails; pages leave them out. */
export type MarkdownStyles = Partial<Record<'p' | 'ul' | 'ol' | 'li' | 'a', string>>;

/** Paragraphs, lists, emphasis, links and line breaks; the rest, images and HTML included, stays visible text. */
const parser = new MarkdownIt('zero', { html: false, linkify: false, typographer: false }).enable([
  'list',
  'emphasis',
  'link',
  'autolink',
  'escape',
  'entity',
  'newline',
  'balance_pairs',
]);
parser.validateLink = (url) => /^(https?:\/\/|mailto:)/i.test(url.trim());

/** Markdown as safe HTML. */
export function markdownHtml(source: string, styles: MarkdownStyles = {}): string {
  const tokens = parser.parse(cleanText(source), {});
  for (const token of tokens) {
    decorate(token, styles);
    for (const child of token.children ?? []) decorate(child, styles);
  }
  return parser.renderer.render(tokens, parser.options, {}).trim();
}

function decorate(token: Token, styles: MarkdownStyles): void {
  if (token.nesting !== 1) return;
  if (token.type === 'link_open') {
    token.attrs = [
      ['href', String(token.attrGet('href') ?? '')],
      ['rel', 'noopener noreferrer'],
    ];
  }
  const style = styles[token.tag as keyof MarkdownStyles];
  if (style) token.attrSet('style', style);
}

interface List {
  ordered: boolean;
  number: number;
  /** True until the item's first paragraph carried the bullet. */
  fresh: boolean;
  items: number;
}

/** Markdown as plain text: wrapped lines, bullets, numbers in the language's digits, addresses in angle brackets. */
export function markdownText(source: string, language: Language): string {
  const lists: List[] = [];
  let text = '';
  let isTight = false;
  for (const token of parser.parse(cleanText(source), {})) {
    if (token.type.endsWith('_list_open')) lists.push(openList(token));
    else if (token.type.endsWith('_list_close')) lists.pop();
    else if (token.type === 'list_item_open') nextItem(lists.at(-1));
    else if (token.type === 'paragraph_open') isTight = token.hidden && !startsList(lists);
    else if (token.type === 'inline') {
      const gap = text === '' ? '' : isTight ? '\n' : '\n\n';
      text += gap + block(inlineText(token.children ?? []), lists, language);
    }
  }
  return text;
}

function openList(token: Token): List {
  const number = Number(token.attrGet('start') ?? 1);
  return { ordered: token.type === 'ordered_list_open', number: number - 1, fresh: false, items: 0 };
}

function nextItem(list: List | undefined): void {
  if (!list) return;
  list.number += 1;
  list.fresh = true;
  list.items += 1;
}

/** The first item of an outer list keeps its empty line before it. */
function startsList(lists: List[]): boolean {
  return lists.length === 1 && lists[0]?.items === 1;
}

function block(text: string, lists: List[], language: Language): string {
  const list = lists.at(-1);
  if (!list) return wrap(text);
  const outer = '  '.repeat(lists.length - 1);
  const bullet = list.ordered ? `${localizeDigits(String(list.number), language)}. ` : '• ';
  const hang = outer + ' '.repeat(bullet.length);
  const first = list.fresh ? outer + bullet : hang;
  list.fresh = false;
  return wrap(text, first, hang);
}

function inlineText(tokens: Token[]): string {
  let text = '';
  const links: { href: string; from: number }[] = [];
  for (const token of tokens) {
    if (token.type === 'softbreak') text += ' ';
    else if (token.type === 'hardbreak') text += '\n';
    else if (token.type === 'link_open') links.push({ href: String(token.attrGet('href') ?? ''), from: text.length });
    else if (token.type === 'link_close') text = closeLink(text, links.pop());
    else text += token.content;
  }
  return text;
}

function closeLink(text: string, link: { href: string; from: number } | undefined): string {
  if (!link) return text;
  const label = text.slice(link.from);
  return label === link.href || `mailto:${label}` === link.href ? text : `${text} <${link.href}>`;
}
