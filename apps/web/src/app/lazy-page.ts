import { lazyRouteComponent } from '@tanstack/react-router';
import { allWords } from '../i18n/index.js';
import { patiently } from './reach.js';

/** A page that is fetched when somebody goes there; while the API is away the page before stays. */
export const firstPage: typeof lazyRouteComponent = (load, name) => lazyRouteComponent(() => patiently(load), name);

/** The same with the words that the first page of all does without. */
export const lazyPage: typeof lazyRouteComponent = (load, name) =>
  lazyRouteComponent(
    () =>
      patiently(async () => {
        const [page] = await Promise.all([load(), allWords()]);
        return page;
      }),
    name,
  );
