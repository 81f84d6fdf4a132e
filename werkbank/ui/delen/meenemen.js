// Taking along what stands on the screen, without the server: a table to the clipboard, a chart as a picture, the link.
(() => {
  if (window.werkbankMeenemen) return;
  window.werkbankMeenemen = true;

  const schoon = tekst => tekst.replace(/\s+/g, ' ').trim();
  const ontsnap = tekst => tekst.replace(/[&<>"]/g, t => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }[t]));
  const bron = vak => [...vak.querySelectorAll('.wb-herkomst > span')].map(deel => schoon(deel.textContent));
  const kop = vak => [document.querySelector('h1'), vak.querySelector('h2')].filter(Boolean).map(k => schoon(k.textContent)).join(': ');

  // --- A table: what a spreadsheet takes for numbers, missing empty, notes as a last column, the source below. ---
  const waarde = cel => {
    const kopie = cel.cloneNode(true);
    kopie.querySelectorAll('.wb-verborgen, sup, .wb-balk-spoor').forEach(deel => deel.remove());
    kopie.querySelectorAll('.wb-eenheid').forEach(deel => { deel.textContent = ` (${deel.textContent.trim()})`; });
    const tekst = schoon(kopie.textContent).replace(/^\u2212(?=\d)/, '-');
    return tekst === '\u2013' ? '' : tekst;
  };
  const rijen = tabel => {
    const noten = [...(tabel.closest('.wb-tabelvak')?.querySelectorAll('.wb-noten > li') ?? [])].map(n => schoon(n.textContent));
    const regels = [...tabel.querySelectorAll('tr')].map(tr => {
      const cellen = [...tr.children].filter(cel => !cel.classList.contains('wb-naarbron'));
      const nummer = Number(tr.querySelector('sup.wb-noot')?.lastChild.textContent.trim());
      return [...cellen.map(waarde), ...(noten.length ? [tr.closest('thead') ? 'Opmerking' : noten[nummer - 1] ?? ''] : [])];
    });
    return regels;
  };
  const getal = /^[+-]?[\d.]+(,\d+)?( ?%)?$/;
  // A spreadsheet must not calculate what somebody wrote; its own html says of a cell that it is text.
  const alsCel = tekst => `<td${getal.test(tekst) ? '' : ' style="mso-number-format:\'\\@\'"'}>${ontsnap(tekst)}</td>`;
  const alsTekst = tekst => (/^[=@+-]/.test(tekst) && !getal.test(tekst) ? `'${tekst}` : tekst);

  const plak = async (html, tekst) => {
    try {
      await navigator.clipboard.write([new ClipboardItem({
        'text/html': new Blob([html], { type: 'text/html' }), 'text/plain': new Blob([tekst], { type: 'text/plain' }),
      })]);
    } catch {
      // Without https the browser has no clipboard for scripts; the old way still works at a click.
      const bij = gebeurtenis => {
        gebeurtenis.clipboardData.setData('text/html', html);
        gebeurtenis.clipboardData.setData('text/plain', tekst);
        gebeurtenis.preventDefault();
      };
      document.addEventListener('copy', bij, { once: true });
      if (!document.execCommand('copy')) throw new Error('geen klembord');
    }
  };
  const kopieerTabel = async vak => {
    const regels = [...vak.querySelectorAll('table.wb-tabel')].flatMap(tabel => [...rijen(tabel), ['']]);
    regels.push(...bron(vak).map(regel => [regel]));
    await plak(
      `<table>${regels.map(r => `<tr>${r.map(alsCel).join('')}</tr>`).join('')}</table>`,
      regels.map(r => r.map(alsTekst).join('\t')).join('\n'),
    );
  };

  // --- A chart: as it is drawn here, in its light colours on white, with its title and its source. ---
  const LETTER = 'Arial, "Liberation Sans", sans-serif';
  const breek = (tekst, breed) => {
    const regels = [''];
    for (const woord of tekst.split(' ')) {
      if (`${regels.at(-1)} ${woord}`.length > breed) regels.push('');
      regels[regels.length - 1] = `${regels.at(-1)} ${woord}`.trim();
    }
    return regels;
  };
  const tekening = (svg, vak) => {
    const { width, height } = svg.getBoundingClientRect();
    const kopie = svg.cloneNode(true);
    kopie.setAttribute('y', '34');
    kopie.setAttribute('width', width);
    kopie.setAttribute('height', height);
    kopie.querySelectorAll('text').forEach(t => t.setAttribute('font-family', LETTER));
    const onder = bron(vak).flatMap(regel => breek(regel, Math.max(width / 6, 30)));
    const hoog = height + 34 + onder.length * 15 + 14;
    const teksten = onder.map((regel, i) =>
      `<text x="4" y="${height + 52 + i * 15}" font-size="11" fill="#51606d" font-family='${LETTER}'>${ontsnap(regel)}</text>`);
    const binnen = new XMLSerializer().serializeToString(kopie).replace(/light-dark\(([^,()]+),[^()]+\)/g, '$1');
    const omschrijving = svg.closest('[aria-label]')?.getAttribute('aria-label') ?? kop(vak);
    return {
      width, height: hoog,
      svg: `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${hoog}" viewBox="0 0 ${width} ${hoog}" lang="nl">`
        + `<title>${ontsnap(kop(vak))}</title><desc>${ontsnap(omschrijving)}</desc>`
        + `<rect width="100%" height="100%" fill="#ffffff"/>`
        + `<text x="4" y="22" font-size="16" font-weight="bold" fill="#17222c" font-family='${LETTER}'>${ontsnap(kop(vak))}</text>`
        + `${binnen}${teksten.join('')}</svg>`,
    };
  };
  const bewaar = (blob, naam) => {
    const anker = Object.assign(document.createElement('a'), { href: URL.createObjectURL(blob), download: naam });
    document.body.append(anker);
    anker.click();
    anker.remove();
    setTimeout(() => URL.revokeObjectURL(anker.href), 10_000);
  };
  const plaatje = ({ svg, width, height }) => new Promise((klaar, mis) => {
    const beeld = new Image();
    beeld.onload = () => {
      const doek = Object.assign(document.createElement('canvas'), { width: width * 2, height: height * 2 });
      const pen = doek.getContext('2d');
      pen.scale(2, 2);
      pen.drawImage(beeld, 0, 0, width, height);
      doek.toBlob(blob => (blob ? klaar(blob) : mis(new Error('geen beeld'))), 'image/png');
    };
    beeld.onerror = mis;
    beeld.src = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  });
  const bewaarBeeld = async (vak, vorm) => {
    const beelden = [...vak.querySelectorAll('[data-testid="stVegaLiteChart"] svg.marks')];
    if (!beelden.length) throw new Error('geen grafiek');
    const naam = kop(vak)
      .normalize('NFKD').replace(/[^a-z0-9]+/gi, '-').replace(/^-|-$/g, '').toLowerCase();
    for (const [i, beeld] of beelden.entries()) {
      const getekend = tekening(beeld, vak);
      const blob = vorm === 'png' ? await plaatje(getekend) : new Blob([getekend.svg], { type: 'image/svg+xml' });
      bewaar(blob, `${naam}${beelden.length > 1 ? `-${i + 1}` : ''}.${vorm}`);
    }
  };

  // --- The link: of this page with all that is chosen, the day too, which otherwise would move along with new figures. ---
  const kopieerLink = async knop => {
    const adres = new URL(location.href);
    if (knop.dataset.wbPeildatum && !adres.searchParams.has('peildatum')) adres.searchParams.set('peildatum', knop.dataset.wbPeildatum);
    await plak(`<a href="${ontsnap(adres.href)}">${ontsnap(document.title)}</a>`, adres.href);
  };

  const zeg = (knop, tekst) => {
    knop.dataset.wbTekst ??= knop.textContent;
    knop.textContent = tekst;
    clearTimeout(knop.wbTerug);
    knop.wbTerug = setTimeout(() => { knop.textContent = knop.dataset.wbTekst; }, 2500);
  };
  document.addEventListener('click', async klik => {
    const knop = klik.target.closest?.('[data-wb-doe]');
    if (!knop) return;
    const vak = knop.dataset.wbVak ? document.querySelector(`.st-key-${CSS.escape(knop.dataset.wbVak)}`) : document.body;
    try {
      switch (knop.dataset.wbDoe) {
        case 'tabel': await kopieerTabel(vak); break;
        case 'link': await kopieerLink(knop); break;
        default: await bewaarBeeld(vak, knop.dataset.wbDoe);
      }
      zeg(knop, knop.dataset.wbDoe.length > 3 ? 'Gekopieerd' : 'Bewaard');
    } catch {
      zeg(knop, 'Lukt niet in deze browser');
    }
  });
})();
