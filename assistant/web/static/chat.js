// What the page does by itself: open and close passages, copy, say what happens to screen readers.
(() => {
  'use strict';
  if (window.clerk) return;
  const WORDS = {
    early: 'Opening the library: your question is asked as soon as it is open.',
    looking: 'Looking through the papers.',
    queued: 'Many are asking at this moment: your question keeps its place.',
    lost: 'The answer did not come: see that Clerk is still running, then reload this page and ask again.',
  };
  const QUEUED_MS = 4000;
  const open = new Set();
  const waiting = [];
  let latest = '';
  let early = false;
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

  // Words that stand below the fold of their passage are brought up; what is in sight stays where it is.
  const bring = (mark, inner) => {
    const frame = inner.getBoundingClientRect();
    if (mark.bottom > frame.bottom - 24) inner.scrollTop += mark.top - frame.top - frame.height / 3;
  };

  const toggle = (button) => {
    const shown = button.getAttribute('aria-expanded') !== 'true';
    show(button, shown);
    if (!shown) return;
    const panel = panelOf(button);
    const mark = panel.querySelector('mark');
    const inner = panel.querySelector('.passage');
    if (mark && inner) bring(mark.getBoundingClientRect(), inner);
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

  // While an answer is awaited, the style shows the button that stops it.
  const busy = () => document.body.classList.toggle('asking', waiting.length > 0);

  const placeholder = (question) => {
    const place = document.querySelector('#answers .turns, #answers .welcome, #answers .empty');
    if (!place) return;
    const turn = document.createElement('article');
    turn.className = 'turn';
    const head = document.createElement('h2');
    head.textContent = question;
    const words = document.createElement('p');
    words.className = 'pending';
    words.textContent = WORDS.looking;
    turn.append(head, words);
    place.append(turn);
    turn.scrollIntoView({ block: 'start' });
    window.setTimeout(() => {
      if (!words.isConnected || words.textContent !== WORDS.looking) return;
      words.textContent = WORDS.queued;
      say(WORDS.queued);
    }, QUEUED_MS);
  };

  const asking = (question) => {
    if (!question.trim()) return;
    waiting.push(question);
    busy();
    placeholder(question);
    say(WORDS.looking);
  };

  // An answer has come, or the asking has failed; what then stands in the box, given what stands there now.
  const came = (written) => {
    const asked = waiting.shift();
    busy();
    const left = document.querySelectorAll('#answers .turn:not([id])');
    if (left.length > waiting.length) lost(left[0]);
    if (left.length === 0) waiting.forEach(placeholder);
    return written === asked ? '' : written;
  };

  // Where the call itself is turned away, all that Gradio says is the word "Error", which the style hides.
  const refused = () => {
    if (!document.querySelector('#answers [data-testid="status-tracker"] .error')) return;
    waiting.length = 0;
    busy();
    document.querySelectorAll('#answers .turn:not([id])').forEach(lost);
  };

  const lost = (turn) => {
    const words = turn.querySelector('.pending');
    if (!words || words.textContent === WORDS.lost) return;
    words.className = 'pending problem';
    words.textContent = WORDS.lost;
    say(WORDS.lost);
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
    if (what === 'example') { placeholder(value); say(WORDS.looking); }
    if (what === 'again') say('Asking again without this filter.');
    if (what === 'drop') { document.querySelector('#question textarea').focus(); say('Filter removed.'); }
    return { act: what, value };
  };

  // Gradio changes the answers in place, so nothing but what has changed tells that an answer has come.
  // What stands where the welcome will be. An answer that came before the welcome would be lost under it.
  const opening = () => document.querySelector('#answers .opening');

  // A question asked before the page is open: it stays in its box, and goes when the page is open.
  const earlyAsked = () => {
    early = true;
    opening().textContent = WORDS.early;
    say(WORDS.early);
  };

  const opened = () => {
    if (!early || opening()) return;
    early = false;
    document.getElementById('ask').click();
  };

  const renewed = () => {
    for (const id of open) {
      const marker = document.querySelector(`#answers [aria-controls="${CSS.escape(id)}"]`);
      if (!marker) open.delete(id);
      else if (marker.getAttribute('aria-expanded') !== 'true' || panelOf(marker).hidden) show(marker, true);
    }
    const last = [...document.querySelectorAll('#answers .turns > .turn[id]')].pop();
    if (!last || last.id === latest) return;
    latest = last.id;
    last.scrollIntoView({ block: 'start' });
    // The button that was pressed is gone: without this a keyboard would begin again at the top of the page.
    if (document.activeElement === document.body) last.querySelector('h2').focus({ preventScroll: true });
    say(last.parentElement.dataset.told);
  };

  // Gradio's accordion does not say by itself whether it is open.
  const accordion = () => {
    for (const button of document.querySelectorAll('#filters > button')) {
      const shown = String(button.classList.contains('open'));
      if (button.getAttribute('aria-expanded') !== shown) button.setAttribute('aria-expanded', shown);
      button.querySelector('.icon')?.setAttribute('aria-hidden', 'true');
    }
  };

  const start = () => {
    live = document.createElement('div');
    live.className = 'unseen';
    live.id = 'told';
    live.setAttribute('role', 'status');
    document.body.append(live);
    const changes = { childList: true, subtree: true, attributes: true, attributeFilter: ['id', 'class', 'hidden'] };
    new MutationObserver(() => { accordion(); opened(); renewed(); refused(); }).observe(document.body, changes);
    accordion();
  };

  // Nothing is not asked, nor the same twice while it waits, nor anything before the page is open.
  const held = (event) => {
    const box = document.querySelector('#question textarea');
    const sends = event.type === 'click' ? event.target.closest('#ask') : event.target === box && event.key === 'Enter';
    if (!box || !sends || event.shiftKey || event.isComposing) return;
    if (box.value.trim() && !opening() && !waiting.includes(box.value)) return;
    if (box.value.trim() && opening()) earlyAsked();
    event.preventDefault();
    event.stopPropagation();
  };
  document.addEventListener('keydown', held, true);
  document.addEventListener('keypress', held, true);
  document.addEventListener('click', held, true);

  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    const panel = event.target.closest && event.target.closest('.panel');
    if (panel) close(panel.querySelector('[data-act="close"]'));
  });
  // The tabs of the registers and of what is new: what they are doing, and what they have found.
  const listing = () => say(WORDS.looking);
  const listed = (where = '#register') => {
    const told = document.querySelector(`${where} [data-told]`);
    if (told) say(told.dataset.told);
  };

  window.clerk = { act, asking, came, listing, listed };
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start); else start();
})();
