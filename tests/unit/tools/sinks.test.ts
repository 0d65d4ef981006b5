import { describe, expect, it } from 'vitest';
import { sinksOf } from '../../../src/tools/sinks';

const what = (code: string): string[] => sinksOf(code).map((sink) => sink.what);

describe('what must not be in a script of ours is found', () => {
  it.each([
    ['a.innerHTML = x', 'writes innerHTML'],
    ['a["innerHTML"] = x', 'writes innerHTML'],
    ['a[`outerHTML`] += x', 'writes outerHTML'],
    ['frame.srcdoc = x', 'writes srcdoc'],
    ['a.insertAdjacentHTML("beforeend", x)', 'calls insertAdjacentHTML'],
    ['a?.setHTMLUnsafe(x)', 'calls setHTMLUnsafe'],
    ['document.write(x)', 'calls document.write'],
    ['range.createContextualFragment(x)', 'calls createContextualFragment'],
    ['eval(x)', 'calls eval'],
    ['(0, eval)(x); eval(x)', 'calls eval'],
    ['new Function("return 1")', 'makes a Function'],
    ['Function("return 1")()', 'calls Function'],
    ['setTimeout("x()", 1)', 'calls setTimeout with text'],
    ['import("https://x.example/a.js")', 'imports what is not a file of ours'],
    ['import(x)', 'imports what is not a file of ours'],
    ['importScripts("a.js")', 'calls importScripts'],
    ['fetch("https://x.example/")', 'fetches from elsewhere'],
    ['new WebSocket(x)', 'makes a WebSocket'],
    ['navigator.sendBeacon(x)', 'calls sendBeacon'],
    ['chrome.scripting.executeScript({ target, world: "MAIN" })', 'runs a script in the page’s own world'],
    ['a.setAttribute("onclick", x)', 'sets the attribute onclick'],
  ])('%s', (code, found) => {
    expect(what(code)).toContain(found);
  });

  it.each([
    'const innerHTML = 1',
    'a.textContent = "<b>eval(</b>"',
    'request.onerror = () => n()',
    'fetch(browser.runtime.getURL("/glossary.image"))',
    'setTimeout(() => 1, 1)',
    'import("./a.js")',
    '"new Function(1)"',
    'registration.world = "ISOLATED"',
  ])('%s is none', (code) => {
    expect(what(code)).toEqual([]);
  });
});
