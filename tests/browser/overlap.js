// What prints over something else: pairs of texts, fields, buttons and charts whose visible rectangles meet.
// The marks within one chart are left out: they lie over each other by design.
() => {
  const main = document.querySelector('[data-testid="stMain"]');
  const SLACK_PX = 3;

  // The part of the screen that the ancestors of an element leave to it; null when it is folded in, or meant
  // for the ear alone.
  const visiblePart = element => {
    if (!element.checkVisibility()) return null;
    const part = { left: -Infinity, top: -Infinity, right: Infinity, bottom: Infinity };
    for (let up = element; up && up !== main; up = up.parentElement) {
      const style = getComputedStyle(up);
      if (style.clipPath !== 'none' || style.visibility === 'hidden' || style.opacity === '0') return null;
      if (style.overflowX === 'visible' && style.overflowY === 'visible') continue;
      const box = up.getBoundingClientRect();
      part.left = Math.max(part.left, box.left);
      part.top = Math.max(part.top, box.top);
      part.right = Math.min(part.right, box.right);
      part.bottom = Math.min(part.bottom, box.bottom);
    }
    return part;
  };

  const pieces = [];
  const add = (element, box, name) => {
    const part = visiblePart(element);
    if (!part) return;
    const left = Math.max(box.left, part.left), right = Math.min(box.right, part.right);
    const top = Math.max(box.top, part.top), bottom = Math.min(box.bottom, part.bottom);
    // A chart, a button and a field are one piece each: their own words stand on them.
    const whole = element.closest('svg, button, input, textarea, [data-baseweb], [role="group"]') ?? element;
    if (right - left > 1 && bottom - top > 1) pieces.push({ left, right, top, bottom, name, element, whole });
  };

  const texts = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const element = texts.currentNode.parentElement;
    if (!texts.currentNode.nodeValue.trim() || element.closest('svg, style, script')) continue;
    const range = document.createRange();
    range.selectNodeContents(texts.currentNode);
    for (const line of range.getClientRects()) add(element, line, texts.currentNode.nodeValue.trim().slice(0, 40));
  }
  for (const element of main.querySelectorAll('svg.marks, canvas, input:not([type=hidden]), textarea, button')) {
    add(element, element.getBoundingClientRect(), `${element.tagName} ${element.ariaLabel ?? element.innerText ?? ''}`);
  }

  const found = [];
  pieces.sort((a, b) => a.top - b.top);
  pieces.forEach((a, i) => {
    for (let j = i + 1; j < pieces.length && pieces[j].top < a.bottom - SLACK_PX; j++) {
      const b = pieces[j];
      if (a.whole === b.whole || a.whole.contains(b.whole) || b.whole.contains(a.whole)) continue;
      const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
      const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
      if (width > SLACK_PX && height > SLACK_PX) {
        found.push(`“${a.name}” over “${b.name}”: ${Math.round(width)} × ${Math.round(height)} px`);
      }
    }
  });
  return found;
}
