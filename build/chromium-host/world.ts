// Runs in the page's own world before any script of the page: takes the link and lets the preload expose its API.
import { Bridge } from './bridge.ts';
import { LINK_EVENT } from './names.ts';

window.addEventListener(
  LINK_EVENT,
  event => {
    event.stopImmediatePropagation();
    const link = (event as MouseEvent).relatedTarget;
    if (link instanceof Element) new Bridge(link, 'page');
  },
  { once: true, capture: true },
);
