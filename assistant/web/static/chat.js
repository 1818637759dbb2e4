// What the page does by itself: open and close passages, copy, say what happens to screen readers.
(() => {
  'use strict';
  const open = new Set();
  let turns = 0;
  let live;

  const say = (words) => {
    if (!live) return;
    live.textContent = '';
    window.setTimeout(() => { live.textContent = words; }, 60);
  };

  const panelOf = (button) => document.getElementById(button.getAttribute('aria-controls'));

  const show = (button, shown) => {
    const panel = panelOf(button);
    if (!panel) return;
    panel.hidden = !shown;
    button.setAttribute('aria-expanded', String(shown));
    if (shown) open.add(panel.id); else open.delete(panel.id);
  };

  const toggle = (button) => {
    const shown = button.getAttribute('aria-expanded') !== 'true';
    show(button, shown);
    if (!shown) return;
    const panel = panelOf(button);
    const mark = panel.querySelector('mark');
    const inner = panel.querySelector('.passage');
    if (mark && inner) inner.scrollTop += mark.getBoundingClientRect().top - inner.getBoundingClientRect().top - 60;
    panel.focus({ preventScroll: true });
    panel.scrollIntoView({ block: 'nearest' });
  };

  const close = (button) => {
    const panel = button.closest('.panel');
    const marker = document.querySelector(`[aria-controls="${panel.id}"]`);
    show(marker, false);
    marker.focus();
  };

  const copy = async (button) => {
    const held = button.parentElement.querySelector('.copied');
    try {
      await navigator.clipboard.writeText(held.value);
    } catch {
      held.hidden = false;
      held.select();
      document.execCommand('copy');
      held.hidden = true;
    }
    button.textContent = 'Copied';
    say('The answer and its sources are copied.');
    window.setTimeout(() => { button.textContent = 'Copy with sources'; }, 2500);
  };

  const asking = (question) => {
    if (!question || !question.trim()) return;
    const place = document.querySelector('#answers .turns, #answers .welcome, #answers .empty');
    if (!place) return;
    const turn = document.createElement('article');
    turn.className = 'turn';
    const head = document.createElement('h2');
    head.textContent = question;
    const words = document.createElement('p');
    words.className = 'pending';
    words.textContent = 'Looking through the papers …';
    turn.append(head, words);
    place.append(turn);
    turn.scrollIntoView({ block: 'start' });
    say('Looking through the papers.');
  };

  const judged = (button, act) => {
    const turn = button.closest('.turn').id.slice('turn-'.length);
    const box = button.closest('.wrong');
    const words = box ? `${box.querySelector('.reason').value}. ${box.querySelector('.words').value}` : '';
    return { act, value: turn, reason: words };
  };

  // What a button of ours means; an object is sent to the server, null is all done here.
  const act = (button) => {
    const { act: what, value = '' } = button.dataset;
    if (what === 'open') return toggle(button), null;
    if (what === 'close') return close(button), null;
    if (what === 'copy') return copy(button), null;
    if (what === 'good' || what === 'bad') return judged(button, what);
    if (what === 'example') asking(value);
    if (what === 'again') say('Asking again without this filter.');
    return { act: what, value };
  };

  const renewed = (place) => {
    for (const id of open) {
      const marker = place.querySelector(`[aria-controls="${CSS.escape(id)}"]`);
      if (marker) show(marker, true); else open.delete(id);
    }
    const shown = place.querySelector('.turns[data-told]');
    const latest = shown && shown.lastElementChild;
    if (!latest || latest.id === turns) return;
    turns = latest.id;
    latest.scrollIntoView({ block: 'start' });
    say(shown.dataset.told);
  };

  const start = () => {
    live = document.createElement('div');
    live.className = 'unseen';
    live.id = 'told';
    live.setAttribute('role', 'status');
    document.body.append(live);
    let last = null;
    new MutationObserver(() => {
      const place = document.getElementById('answers');
      const root = place && place.querySelector('.turns[data-told]');
      if (root && root !== last) { last = root; renewed(place); }
    }).observe(document.body, { childList: true, subtree: true });
  };

  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    const panel = event.target.closest && event.target.closest('.panel');
    if (panel) close(panel.querySelector('[data-act="close"]'));
  });
  window.clerk = { act, asking };
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start); else start();
})();
