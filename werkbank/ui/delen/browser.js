// One script for every page; it stays as long as the tab is open, while pages come and go.
(() => {
  document.documentElement.lang = 'nl';
  if (window.werkbank) return;

  // Streamlit's date field speaks the language of the browser: here that is Dutch, whatever the laptop was set to.
  Object.defineProperty(navigator, 'language', { configurable: true, get: () => 'nl-NL' });
  window.dispatchEvent(new Event('languagechange'));

  // --- Words of Streamlit as they stand on the screen or are read out; what is not in here stays as it is. ---
  const woorden = {
    'Skip to main content': 'Sla de navigatie over',
    'Sidebar': 'Navigatie',
    'Collapse sidebar': 'Verberg de navigatie',
    'Expand sidebar': 'Toon de navigatie',
    'Open': 'Toon de keuzes',
    'Close': 'Sluiten',
    'Dismiss': 'Sluiten',
    'Choose an option': 'Kies',
    'Clear value': 'Maak leeg',
    'Clear all': 'Maak leeg',
    'Selected values': 'Gekozen',
    'Selectbox options': 'Keuzes',
    'Multiselect options': 'Keuzes',
    'No results': 'Niets gevonden',
    'No options to select': 'Er is niets te kiezen',
    'Select all': 'Kies alle',
    'Upload': 'Kies een bestand',
    'Add files': 'Kies een ander bestand',
    'Error: ': '',
    'file upload': 'bestand kiezen',
    'add icon': 'plus',
    'Press Enter to apply': 'Enter om te bewaren',
    'Press Enter to submit form': 'Enter om te versturen',
    'Press Ctrl+Enter to apply': 'Ctrl+Enter om te lezen',
    'Press \u2318+Enter to apply': '\u2318+Enter om te lezen',
    'Press Ctrl+Enter to submit form': 'Ctrl+Enter om te versturen',
    'Press \u2318+Enter to submit form': '\u2318+Enter om te versturen',
    'Choose date': 'Kies een datum',
    'Clear date': 'Maak de datum leeg',
    'Previous month': 'Vorige maand',
    'Next month': 'Volgende maand',
    'Empty': 'leeg',
    'yyyy': 'jjjj',
    'Use arrow keys to navigate dates. Enter to select. Escape to close.':
      'Met de pijltjes gaat u langs de dagen. Enter kiest, Escape sluit.',
    'Number is above the allowed range.': 'Dit getal is te groot.',
    'Number is below the allowed range.': 'Dit getal is te klein.',
    'Page not found': 'Deze pagina is er niet',
    "The page that you have requested does not seem to exist. Running the app's main page.":
      'Het adres klopt niet. U ziet nu het overzicht; kies links een pagina.',
    'Connection error': 'Geen verbinding met de werkbank',
    'Is Streamlit still running? If you accidentally stopped Streamlit, just restart it in your terminal:':
      'De werkbank antwoordt niet. Is het opdrachtvenster dicht? Start haar dan opnieuw:',
    'streamlit run yourscript.py': 'streamlit run app.py',
    'Streamlit server is not responding. Are you connected to the internet?':
      'De werkbank antwoordt niet. Kijk of u met het netwerk verbonden bent.',
  };
  const komma = getal => String(Number(getal)).replace('.', ',');
  const zinnen = [
    [/^([\d.]+)\s?MB per file$/, (_, mb) => `hoogstens ${komma(mb)} MB, of sleep het bestand hierheen`],
    [/^(.*, )?([\d.]+)([KMG]?B)$/, (_, voor, getal, maat) => `${voor ?? ''}${komma(getal)}\u00a0${maat}`],
    [/^(?:Error: )?File must be ([\d.]+)\s?MB or smaller\.$/, (_, mb) => `Te groot: een bestand is hoogstens ${komma(mb)} MB.`],
    [/^(?:Error: )?.* files are not allowed\.$/, () => 'Dit soort bestand leest de werkbank niet.'],
    [/^(?:Error: )?(AxiosError|Network Error|Request failed).*$/, () => 'Het bestand kwam niet aan. Kies het opnieuw.'],
    [/^Add: (.*)$/, 'Neem over: $1'],
    [/^Remove (.*)$/, 'Haal weg: $1'],
    [/^day, /, 'dag, '], [/^month, /, 'maand, '], [/^year, /, 'jaar, '],
    [/^Choose date, (.*)$/, 'Kies een datum, $1'],
    [/^You have requested page \/(.*), but no corresponding file was found .*$/,
      'Er is geen pagina “$1”. U ziet nu het overzicht; kies links een pagina.'],
    [/^Number is (above|below|outside) the allowed range\. Please enter a value .*$/, 'Dit getal kan hier niet.'],
  ];
  // Text of the werkbank and out of files is never touched; a dialog and a drop zone are Streamlit's own throughout.
  const VAN_STREAMLIT = '[role="dialog"], [data-testid="stFileUploaderDropzone"]';
  const VAN_ONS = '.stHtml, svg, [data-testid="stMarkdownContainer"]';
  const KENMERKEN = ['aria-label', 'placeholder', 'aria-valuetext'];

  const vertaal = tekst => {
    if (Object.hasOwn(woorden, tekst)) return woorden[tekst];
    for (const [patroon, nieuw] of zinnen) if (patroon.test(tekst)) return tekst.replace(patroon, nieuw);
    return tekst;
  };
  // What Vega calls the parts of a drawing when they are read out.
  const tekening = {
    visualization: 'grafiek', axis: 'as', legend: 'legenda', bar: 'staaf', point: 'punt', circle: 'punt', symbol: 'punt',
    tick: 'streep', rule: 'streep', line: 'lijn', area: 'vlak', rect: 'vlak', text: 'tekst',
  };
  const vertaalTekening = element => {
    const oud = element.getAttribute('aria-roledescription');
    const nieuw = / container$/.test(oud) ? 'deel van de grafiek' : tekening[oud.replace(/ mark$/, '')] ?? oud;
    if (nieuw !== oud) element.setAttribute('aria-roledescription', nieuw);
  };
  const isVanOns = element => element.closest(VAN_ONS) && !element.closest(VAN_STREAMLIT);
  const vertaalTekst = knoop => {
    const element = knoop.parentElement;
    if (!element || isVanOns(element)) return;
    const oud = knoop.nodeValue;
    // What can be chosen is a name, except for the offer to take over what was typed.
    const nieuw = element.closest('[role="option"]') && !oud.startsWith('Add: ') ? oud : vertaal(oud);
    if (nieuw !== oud) knoop.nodeValue = nieuw;
  };
  const vertaalKenmerken = element => {
    if (isVanOns(element)) return;
    for (const kenmerk of KENMERKEN) {
      const oud = element.getAttribute(kenmerk);
      const nieuw = oud && vertaal(oud);
      if (nieuw !== oud) element.setAttribute(kenmerk, nieuw);
    }
  };

  // --- The focus goes to what was just done or refused: it may be off screen, and a form that is gone leaves none. ---
  const ganaar = element => {
    element.focus({ preventScroll: true });
    element.scrollIntoView({ block: 'center' });
  };

  // --- A link of ours goes to another page of the werkbank as the back button would: without loading it all again. ---
  let naarTitel = false;
  window.werkbankNaarTitel = () => { naarTitel = true; };
  document.addEventListener('click', klik => {
    const link = klik.target.closest?.('.stHtml a[href]');
    if (!link || klik.defaultPrevented || klik.button || klik.ctrlKey || klik.metaKey || klik.shiftKey || klik.altKey) return;
    if (link.target || link.origin !== location.origin || link.getAttribute('href').startsWith('#')) return;
    klik.preventDefault();
    // For who does not see the page change: its title is said. A click with the keyboard has no count.
    naarTitel = klik.detail === 0;
    history.pushState({}, '', link.href);
    dispatchEvent(new PopStateEvent('popstate', { state: {} }));
    document.querySelector('[data-testid="stMain"]')?.scrollTo(0, 0);
  });

  // --- The focus is not lost when what had it is drawn anew, goes away or is switched off for a moment. ---
  const TE_FOCUSSEN = 'button:not(:disabled), input:not(:disabled), textarea, select, a[href], summary, [tabindex="0"]';
  let laatste = null, sleutel = '';
  document.addEventListener('pointerdown', () => { laatste = null; });
  document.addEventListener('focusin', ({ target }) => {
    laatste = target;
    sleutel = target.closest('[class*="st-key-"]')?.className.match(/st-key-[\w-]+/)?.[0] ?? '';
  });
  const houdFocus = () => {
    if (!laatste || document.activeElement !== document.body || document.querySelector('dialog[open], [role="dialog"]')) return;
    if (document.querySelector('[data-testid="stApp"]')?.dataset.testScriptState !== 'notRunning') return;
    if (laatste.isConnected && laatste.disabled) return;
    const hier = laatste.isConnected ? laatste : sleutel && document.querySelector(`.${CSS.escape(sleutel)}`)?.querySelector(TE_FOCUSSEN);
    (hier || document.querySelector('h1.wb-titel'))?.focus({ preventScroll: true });
  };
  let straks = 0;
  const kijkNaarFocus = () => {
    clearTimeout(straks);
    straks = setTimeout(houdFocus, 60);
  };

  const bekijk = wortel => {
    const lezer = document.createTreeWalker(wortel, NodeFilter.SHOW_TEXT);
    while (lezer.nextNode()) vertaalTekst(lezer.currentNode);
    const zoek = kiezer => [...(wortel.matches(kiezer) ? [wortel] : []), ...wortel.querySelectorAll(kiezer)];
    zoek(KENMERKEN.map(kenmerk => `[${kenmerk}]`).join(', ')).forEach(vertaalKenmerken);
    // The drop zone calls itself presentational and has a name at once: it is a group of controls.
    for (const zone of zoek('[data-testid="stFileUploaderDropzone"][role="presentation"]')) zone.setAttribute('role', 'group');
    zoek('svg[aria-roledescription], svg [aria-roledescription], .vega-embed [aria-roledescription]').forEach(vertaalTekening);
    zoek('[data-wb-focus]').forEach(ganaar);
    // Who must sign in first comes back to where he was going.
    if (zoek('[data-wb-terug]').length) sessionStorage.setItem('werkbank_terug', location.href);
    else if (sessionStorage.getItem('werkbank_terug') && zoek('.wb-navigatie').length) {
      const naar = sessionStorage.getItem('werkbank_terug');
      sessionStorage.removeItem('werkbank_terug');
      if (naar !== location.href) location.replace(naar);
    }
    if (naarTitel) for (const titel of zoek('h1.wb-titel')) { naarTitel = false; titel.focus(); }
  };

  // --- The server is away: Streamlit only greys the page. Said in words, with what to do, until it is back. ---
  const hier = ['localhost', '127.0.0.1'].includes(location.hostname);
  const band = document.createElement('div');
  band.className = 'wb-verbinding';
  band.setAttribute('role', 'alert');
  document.body.append(band);
  let verbonden = false;
  const bekijkVerbinding = () => {
    const toestand = document.querySelector('[data-testid="stApp"]')?.dataset.testConnectionState;
    verbonden ||= toestand === 'CONNECTED';
    const weg = verbonden && toestand !== 'CONNECTED';
    if (weg === (band.childElementCount > 0)) return;
    if (!weg) return band.replaceChildren();
    const kop = document.createElement('strong');
    kop.textContent = 'De werkbank is niet bereikbaar';
    const uitleg = document.createElement('span');
    uitleg.textContent = 'Wat u ziet, is van daarvoor. Kiezen en vastleggen kan nu niet. '
      + (hier ? 'Kijk of het opdrachtvenster van de werkbank nog open is en start haar anders opnieuw: streamlit run app.py. '
        : 'Kijk of u met het netwerk verbonden bent en vraag anders wie de server beheert. ')
      + 'Daarna gaat deze pagina vanzelf verder.';
    band.append(kop, uitleg);
  };

  bekijk(document.body);
  bekijkVerbinding();
  window.werkbank = new MutationObserver(wijzigingen => {
    kijkNaarFocus();
    for (const wijziging of wijzigingen) {
      if (wijziging.type === 'characterData') vertaalTekst(wijziging.target);
      else if (wijziging.type === 'childList') {
        for (const knoop of wijziging.addedNodes) {
          if (knoop.nodeType === Node.ELEMENT_NODE) bekijk(knoop);
          else if (knoop.nodeType === Node.TEXT_NODE) vertaalTekst(knoop);
        }
      } else if (wijziging.attributeName === 'data-test-connection-state') bekijkVerbinding();
      else if (!KENMERKEN.includes(wijziging.attributeName)) continue;
      else vertaalKenmerken(wijziging.target);
    }
  });
  window.werkbank.observe(document.body, {
    subtree: true, childList: true, characterData: true,
    attributes: true, attributeFilter: [...KENMERKEN, 'data-test-connection-state', 'data-test-script-state', 'disabled'],
  });
})();
