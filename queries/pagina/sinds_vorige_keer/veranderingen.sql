-- Doel:       alles wat veranderde sinds de vorige keer, per opgave het grootste verschil eerst
-- Korrel:     één rij per wat, soort, periode, gemeente, onderwerp
-- Eenheden:   *_aantal = plekken of personen; leeg is niet bekend
-- Parameters: $toen DATE, $bekend_toen DATE, $peildatum_toen DATE, $peildatum DATE (zoals `sinds_vorige_keer/dagen` ze
--             geeft), $regio VARCHAR (null = alle), $bekend_op DATE
select
    w.wat,
    w.soort,
    w.soort_titel,
    w.periode,
    w.gemeente_code,
    w.gemeente,
    w.regio,
    w.onderwerp,
    w.oud_aantal,
    w.nieuw_aantal,
    w.verschil_aantal,
    w.eenheid,
    w.oud_tekst,
    w.nieuw_tekst,
    case
        when w.oud_tekst is null and w.nieuw_tekst is null then w.onderwerp
        when w.wat in ('locatie', 'uitruil')
        then if(w.wat = 'uitruil', 'naar ', '') || w.onderwerp || ': '
            || if(
                w.oud_tekst = w.nieuw_tekst,
                w.nieuw_tekst,
                coalesce(w.oud_tekst, 'nieuw') || ' → ' || coalesce(w.nieuw_tekst, 'vervallen')
            )
        when w.wat = 'mijlpaal' and w.oud_tekst = w.nieuw_tekst then w.nieuw_tekst || ': ' || w.onderwerp
        when w.wat = 'mijlpaal'
        then coalesce(w.oud_tekst, 'niet gepland') || ' → ' || coalesce(w.nieuw_tekst, 'vervallen') || ': ' || w.onderwerp
        else coalesce(w.oud_tekst, 'geen') || ' → ' || coalesce(w.nieuw_tekst, 'geen')
    end as in_woorden,
    w.wijziging,
    w.peildatum,
    w.levering_id,
    w.leverancier,
    w.bestandsnaam,
    w.door,
    w.gedaan_op,
    w.oorzaak,
    w.bron,
    w.fictief,
    w.sinds,
    w.gelezen_op
from sinds_tussen($toen, $bekend_toen, $peildatum_toen, $peildatum, $bekend_op) as w
-- what is not about one municipality is about all of them
where $regio is null or w.regio = $regio or w.gemeente_code is null
order by w.volgorde;
