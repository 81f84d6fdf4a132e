// In a meeting: the palette (Ctrl+K), the arrow keys through the agenda, and a screen that changes all at once.
(() => {
  if (window.werkbankVergadering) return;
  window.werkbankVergadering = true;

  // No key of ours acts where a key already means something: in a field, a table, a chart or a dialog.
  const BEZET = 'input, textarea, select, [contenteditable="true"], [role="combobox"], [role="listbox"], [role="grid"], '
    + '[role="dialog"], table, .wb-tabelrol, .wb-tegelrol, .vega-embed, [data-testid="stVegaLiteChart"], canvas';
  const vrij = toets => !toets.defaultPrevented && !toets.isComposing && !toets.target.closest?.(BEZET);
  const zonderHulptoets = toets => !(toets.ctrlKey || toets.metaKey || toets.altKey || toets.shiftKey);
  const inVergadering = () => document.querySelector('.wb-vergadering');

  // --- A choice or the next page changes everything at once: until all is drawn, a picture of what was lies over it. ---
  const KLAAR_MS = 90, UITERLIJK_MS = 4000, BEGIN_MS = 1500;
  let beeld = null, wacht = 0, begonnen = false;
  const haalWeg = () => {
    clearTimeout(wacht);
    beeld?.remove();
    beeld = null;
  };
  const isKlaar = () => {
    const app = document.querySelector('[data-testid="stApp"]');
    if (app?.dataset.testScriptState !== 'notRunning' || !document.querySelector('h1.wb-titel')) return false;
    if (document.querySelector('[data-testid="stSkeleton"], [data-stale="true"]')) return false;
    return [...document.querySelectorAll('[data-testid="stMain"] [data-testid="stVegaLiteChart"]')]
      .every(grafiek => grafiek.querySelector('svg, canvas'));
  };
  const houdVast = () => {
    begonnen = false;
    const blad = document.querySelector('[data-testid="stMain"]');
    if (beeld || !blad || !inVergadering()) return;
    const plaats = blad.getBoundingClientRect();
    beeld = document.createElement('div');
    beeld.className = 'wb-beeld';
    beeld.inert = true;
    beeld.setAttribute('aria-hidden', 'true');
    Object.assign(beeld.style, {
      left: `${plaats.left}px`, top: `${plaats.top}px`, width: `${plaats.width}px`, height: `${plaats.height}px`,
    });
    const kopie = blad.cloneNode(true);
    // Found by nothing that looks for the page itself.
    for (const deel of [kopie, ...kopie.querySelectorAll('[data-testid], [id]:not(svg *), [class*="st-key-"]')]) {
      deel.removeAttribute('data-testid');
      if (!deel.closest('svg')) deel.removeAttribute('id');
    }
    kopie.style.position = 'absolute';
    kopie.style.inset = `${-blad.scrollTop}px 0 auto 0`;
    kopie.style.overflow = 'visible';
    kopie.style.height = `${blad.scrollHeight}px`;
    beeld.append(kopie);
    document.body.append(beeld);
    const begin = performance.now();
    let laatst = begin;
    const kijk = new MutationObserver(() => { laatst = performance.now(); });
    kijk.observe(blad, { subtree: true, childList: true, attributes: true, characterData: true });
    const toets = () => {
      const nu = performance.now();
      // Before the new run has begun, the old one is still done.
      const klaar = begonnen ? nu - laatst > KLAAR_MS && isKlaar() : nu - begin > BEGIN_MS;
      if (klaar || nu - begin > UITERLIJK_MS) {
        kijk.disconnect();
        return haalWeg();
      }
      wacht = setTimeout(toets, 30);
    };
    wacht = setTimeout(toets, KLAAR_MS);
  };
  new MutationObserver(wijzigingen => {
    if (!wijzigingen.some(w => w.target.dataset.testScriptState === 'running')) return;
    if (!beeld) houdVast();
    begonnen = true;
  }).observe(document.body, { subtree: true, attributes: true, attributeFilter: ['data-test-script-state'] });

  // --- To a page of ours, as its link would. ---
  const naar = adres => {
    houdVast();
    history.pushState({}, '', adres);
    dispatchEvent(new PopStateEvent('popstate', { state: {} }));
    document.querySelector('[data-testid="stMain"]')?.scrollTo(0, 0);
  };
  document.addEventListener('click', klik => {
    if (klik.target.closest?.('.stHtml a[href]')) houdVast();
  }, true);

  // --- The agenda: arrows, and the two keys of a presenter's clicker. ---
  const RICHTING = { ArrowRight: 'volgende', PageDown: 'volgende', ArrowLeft: 'vorige', PageUp: 'vorige' };
  document.addEventListener('keydown', toets => {
    const richting = RICHTING[toets.key];
    if (!richting || !inVergadering() || !vrij(toets) || !zonderHulptoets(toets)) return;
    const link = document.querySelector(`.wb-vergadering a[rel="${richting === 'volgende' ? 'next' : 'prev'}"]`);
    if (!link) return;
    toets.preventDefault();
    naar(link.href);
  });

  // --- The palette ---
  const kaal = tekst => tekst.toLowerCase().normalize('NFD').replace(/[\u0300-\u036f]/g, '').replace(/[^a-z0-9]+/g, ' ').trim();
  const MAANDEN = ['januari', 'februari', 'maart', 'april', 'mei', 'juni', 'juli', 'augustus', 'september', 'oktober',
    'november', 'december'];
  const index = () => JSON.parse(document.querySelector('[data-wb-index]')?.dataset.wbIndex ?? 'null');

  // "1 juni", "1 juni 2024", "1-6" and "1-6-2024": the day, and the words that are left.
  const leesDag = (woorden, dagen) => {
    for (let i = 0; i + 1 < woorden.length; i += 1) {
      const dag = Number(woorden[i]);
      const tekst = woorden[i + 1];
      const maand = /^\d{1,2}$/.test(tekst) ? Number(tekst) : MAANDEN.findIndex(m => tekst.length > 2 && m.startsWith(tekst)) + 1;
      if (!Number.isInteger(dag) || dag < 1 || dag > 31 || maand < 1 || maand > 12) continue;
      const jaar = /^\d{4}$/.test(woorden[i + 2] ?? '') ? woorden[i + 2] : '';
      const eind = `-${String(maand).padStart(2, '0')}-${String(dag).padStart(2, '0')}`;
      // Without a year the newest of the days that have figures.
      const iso = jaar ? `${jaar}${eind}` : dagen.find(d => d.endsWith(eind)) ?? `${dagen[0]?.slice(0, 4) ?? new Date().getFullYear()}${eind}`;
      return { dag: iso, rest: [...woorden.slice(0, i), ...woorden.slice(i + (jaar ? 3 : 2))] };
    }
    return { dag: '', rest: woorden };
  };
  const dagTekst = iso => `${Number(iso.slice(8))} ${MAANDEN[Number(iso.slice(5, 7)) - 1]} ${iso.slice(0, 4)}`;
  const past = (woorden, woord) => woorden.some(w => w.startsWith(woord));

  // Each word is a municipality, a region or a page; every way to read them that leaves no word over.
  const lees = (woorden, lijst) => {
    const manieren = [{ gemeente: lijst.gemeenten, regio: lijst.regios, pagina: lijst.paginas, gezegd: new Set() }];
    for (const woord of woorden) {
      for (const manier of manieren.splice(0)) {
        for (const soort of ['gemeente', 'regio', 'pagina']) {
          const over = manier[soort].filter(kandidaat => past(kandidaat.woorden, woord));
          if (over.length) manieren.push({ ...manier, [soort]: over, gezegd: new Set([...manier.gezegd, soort]) });
        }
      }
    }
    return manieren;
  };
  const maakAdres = (basis, keuzes) => {
    const adres = new URL(basis, document.baseURI);
    for (const [naam, waarde] of Object.entries(keuzes)) if (waarde) adres.searchParams.set(naam, waarde);
    return adres.href;
  };
  const zoek = (tekst, lijst) => {
    const { dag, rest } = leesDag(kaal(tekst).split(' ').filter(Boolean), lijst.dagen);
    const gevonden = new Map();
    const erbij = (naam, pagina, keuzes, punten) => {
      const volledig = { ...keuzes, peildatum: dag };
      const adres = maakAdres(pagina.adres, volledig);
      const woorden = dag ? `${naam}, ${dagTekst(dag)}` : naam;
      if (!gevonden.has(adres) || gevonden.get(adres).punten < punten) gevonden.set(adres, { naam: woorden, adres, punten });
    };
    const van = bestand => lijst.paginas.find(p => p.code === bestand);
    if (!rest.length && dag) erbij(document.querySelector('h1.wb-titel')?.textContent ?? '', { adres: location.href }, {}, 1);
    if (!rest.length && !dag) for (const pagina of lijst.paginas) erbij(pagina.naam, pagina, {}, 0);
    for (const { gemeente, regio, pagina, gezegd } of rest.length ? lees(rest, lijst) : []) {
      const gemeenten = gezegd.has('gemeente') ? gemeente.slice(0, 6) : [null];
      const regios = gezegd.has('regio') ? regio : [null];
      const paginas = gezegd.has('pagina') ? pagina.slice(0, 6) : [null];
      for (const g of gemeenten) for (const r of regios) for (const p of paginas) {
        const keuzes = { gemeente: g?.code, regio: r?.code };
        // Who names fewer kinds with the same words reads them more simply; a whole name is meant as that name.
        const heel = deel => (deel && kaal(deel.naam).split(' ').every(w => rest.includes(w)) ? 4 : 0);
        const punten = 10 - gezegd.size + heel(g) + heel(r);
        if (p && g && p.gemeente) erbij(`${p.naam}: ${g.naam}`, p, keuzes, punten + 2);
        else if (p && g) {
          erbij(`${g.naam}: ${p.naam}`, van('gemeente'), keuzes, punten + 1);
          erbij(`${p.naam}, met ${g.naam} gemarkeerd`, p, keuzes, punten);
        } else if (g) {
          erbij(g.naam, van('gemeente'), keuzes, punten + 1);
          if (van('dossier')) erbij(`Dossier: ${g.naam}`, van('dossier'), keuzes, punten - 1);
        } else if (p) erbij(r ? `${p.naam}, ${r.naam}` : p.naam, p, keuzes, punten);
        else erbij(`Overzicht, ${r.naam}`, van('overzicht'), keuzes, punten);
      }
    }
    return [...gevonden.values()].sort((a, b) => b.punten - a.punten).slice(0, 8);
  };

  const maak = (soort, kenmerken = {}, ...kinderen) => {
    const element = document.createElement(soort);
    for (const [naam, waarde] of Object.entries(kenmerken)) element.setAttribute(naam, waarde);
    element.append(...kinderen);
    return element;
  };
  const SLASH = 'werkbank_zonder_slash';
  const metSlash = () => localStorage.getItem(SLASH) === null;

  const veld = maak('input', {
    type: 'text', role: 'combobox', 'aria-label': 'Ga naar een gemeente, regio, pagina of dag', 'aria-autocomplete': 'list',
    'aria-expanded': 'true', 'aria-controls': 'wb-palet-lijst', autocomplete: 'off', spellcheck: 'false',
    placeholder: 'hardenberg oek, twente asiel 1 juni, dossier zwolle',
  });
  const lijst = maak('ul', { role: 'listbox', id: 'wb-palet-lijst', 'aria-label': 'Gevonden' });
  const aantal = maak('p', { role: 'status', class: 'wb-verborgen' });
  const vink = maak('input', { type: 'checkbox' });
  const sluit = maak('button', { type: 'button' }, 'Sluiten');
  const dialoog = maak('dialog', { class: 'wb-palet', 'aria-label': 'Ga naar' }, veld, lijst, aantal,
    maak('p', { class: 'wb-palet-voet' }, maak('label', {}, vink, ' Ook openen met de toets /'), sluit));
  document.body.append(dialoog);
  let punten = [], gekozen = 0, terug = null;

  const wijs = nummer => {
    gekozen = nummer;
    [...lijst.children].forEach((regel, i) => regel.setAttribute('aria-selected', String(i === nummer)));
    const regel = lijst.children[nummer];
    if (regel?.id) {
      veld.setAttribute('aria-activedescendant', regel.id);
      regel.scrollIntoView({ block: 'nearest' });
    } else veld.removeAttribute('aria-activedescendant');
  };
  const toon = () => {
    const gegevens = index();
    punten = gegevens ? zoek(veld.value, gegevens) : [];
    lijst.replaceChildren(...punten.map((punt, i) =>
      maak('li', { role: 'option', id: `wb-palet-${i}`, 'aria-selected': 'false' }, punt.naam)));
    if (!punten.length) lijst.append(maak('li', { role: 'option', 'aria-disabled': 'true', 'aria-selected': 'false' }, 'Niets gevonden'));
    aantal.textContent = punten.length === 1 ? '1 gevonden' : `${punten.length} gevonden`;
    wijs(0);
  };
  const open = () => {
    if (dialoog.open) return;
    terug = document.activeElement;
    veld.value = '';
    vink.checked = metSlash();
    toon();
    dialoog.showModal();
    veld.focus();
  };
  const ga = punt => {
    if (!punt) return;
    terug = null;
    dialoog.close();
    window.werkbankNaarTitel?.();
    naar(punt.adres);
  };
  dialoog.addEventListener('close', () => { terug?.focus?.({ preventScroll: true }); terug = null; });
  dialoog.addEventListener('click', klik => { if (klik.target === dialoog) dialoog.close(); });
  sluit.addEventListener('click', () => dialoog.close());
  veld.addEventListener('input', toon);
  veld.addEventListener('keydown', toets => {
    const stap = { ArrowDown: 1, ArrowUp: -1 }[toets.key];
    if (stap && punten.length) {
      toets.preventDefault();
      wijs((gekozen + stap + punten.length) % punten.length);
    } else if (toets.key === 'Enter' && !toets.isComposing) {
      toets.preventDefault();
      ga(punten[gekozen]);
    }
  });
  lijst.addEventListener('click', klik => ga(punten[[...lijst.children].indexOf(klik.target.closest('li'))]));
  vink.addEventListener('change', () => {
    if (vink.checked) localStorage.removeItem(SLASH);
    else localStorage.setItem(SLASH, 'uit');
  });
  document.addEventListener('click', klik => {
    if (klik.target.closest?.('[data-wb-palet]')) open();
  });
  document.addEventListener('keydown', toets => {
    if (!vrij(toets)) return;
    const metK = (toets.ctrlKey || toets.metaKey) && !toets.altKey && !toets.shiftKey && toets.key.toLowerCase() === 'k';
    const slash = toets.key === '/' && !(toets.ctrlKey || toets.metaKey || toets.altKey) && metSlash();
    if (!metK && !slash) return;
    toets.preventDefault();
    open();
  });
})();
