"""Dutch where Streamlit has only English: the language of the page, and the fixed words of its widgets.

A screen reader would read Dutch as English, and "Upload" says little to somebody who hears Dutch. The script is a
constant: no value ever becomes part of it.
"""

from __future__ import annotations

# Words of Streamlit as they stand on the screen; what is not in here stays as it is. The drop zone calls itself
# presentational and has a name at once, which axe-core rightly refuses: it is a group of controls.
VERTALING = """<script>
(() => {
  document.documentElement.lang = 'nl';
  if (window.werkbankVertaling) return;
  const woorden = {
    'Skip to main content': 'Sla de navigatie over',
    'Upload': 'Kies een bestand',
    'Press Enter to apply': 'Enter om te bewaren',
    'Press Enter to submit form': 'Enter om te versturen',
    'Press Ctrl+Enter to apply': 'Ctrl+Enter om te lezen',
    'Press \\u2318+Enter to apply': '\\u2318+Enter om te lezen',
    'No results': 'Niets gevonden',
    'No options to select': 'Er is niets te kiezen',
  };
  const zinnen = [
    [/^(\\d+)MB per file$/, 'hoogstens $1 MB, of sleep het bestand hierheen'],
    [/^Add: (.*)$/, 'Neem over: $1'],
  ];
  const vertaal = tekst => {
    if (tekst in woorden) return woorden[tekst];
    for (const [patroon, nieuw] of zinnen) if (patroon.test(tekst)) return tekst.replace(patroon, nieuw);
    return tekst;
  };
  const loop = wortel => {
    const lezer = document.createTreeWalker(wortel, NodeFilter.SHOW_TEXT);
    while (lezer.nextNode()) {
      const nieuw = vertaal(lezer.currentNode.nodeValue);
      if (nieuw !== lezer.currentNode.nodeValue) lezer.currentNode.nodeValue = nieuw;
    }
    for (const zone of document.querySelectorAll('[data-testid="stFileUploaderDropzone"][role="presentation"]')) {
      zone.setAttribute('role', 'group');
    }
    for (const invoer of document.querySelectorAll('[aria-label="file upload"]')) {
      invoer.setAttribute('aria-label', 'bestand kiezen');
    }
  };
  loop(document.body);
  window.werkbankVertaling = new MutationObserver(wijzigingen => {
    for (const w of wijzigingen) for (const knoop of w.addedNodes) if (knoop.nodeType === 1) loop(knoop);
  });
  window.werkbankVertaling.observe(document.body, {childList: true, subtree: true});
})();
</script>"""
