"""The columns of the sheets of a workbook: more than a page shows, for who goes on counting."""

from __future__ import annotations

from dataclasses import replace

from werkbank.weergave.kolommen import kolom

REGIOS = (
    kolom("soort_naam"),
    kolom("gebied"),
    kolom("opgave_aantal", als="aantal"),
    kolom("realisatie_aantal"),
    kolom("nog_te_realiseren_aantal"),
    kolom("boven_opgave_aantal"),
    kolom("opgave_zonder_cijfer_aantal"),
    kolom("realisatie_pct"),
    kolom("opgave_per_1000"),
    kolom("realisatie_per_1000"),
    kolom("gemeld_tekst"),
    kolom("stand_tekst", als="stand"),
)
OPVANG = (
    kolom("gemeente"),
    kolom("regio"),
    kolom("opgave_aantal", eenheid="plekken"),
    kolom("realisatie_aantal", als="open", eenheid="plekken"),
    kolom("verschil_aantal"),
    kolom("nog_te_realiseren_aantal"),
    kolom("realisatie_pct"),
    kolom("peildatum"),
    kolom("leverancier"),
)
OEKRAINE = (
    kolom("gemeente"),
    kolom("regio"),
    kolom("opgave_aantal", eenheid="plekken"),
    kolom("realisatie_aantal", als="beschikbaar", eenheid="plekken"),
    kolom("verschil_aantal"),
    kolom("nog_te_realiseren_aantal"),
    kolom("realisatie_pct"),
    kolom("bezet_aantal"),
    kolom("vrij_aantal"),
    kolom("geregistreerd_aantal"),
    kolom("ruimte_aantal"),
    kolom("peildatum"),
    kolom("leverancier"),
)
STATUSHOUDERS = (
    kolom("gemeente"),
    kolom("regio"),
    kolom("halfjaar"),
    kolom("taakstelling_aantal", eenheid="personen"),
    kolom("voorachterstand_aantal"),
    kolom("correctie_aantal"),
    kolom("opgave_aantal"),
    kolom("gehuisvest_aantal"),
    kolom("realisatie_pct"),
    kolom("nog_te_huisvesten_aantal"),
    kolom("achter_op_tempo_aantal"),
    kolom("tempo_pct"),
    kolom("nodig_per_maand_aantal"),
    kolom("eind_saldo_aantal"),
    kolom("peildatum"),
    kolom("leverancier"),
)
HALFJAREN = (
    kolom("halfjaar"),
    kolom("gebied"),
    kolom("taakstelling_aantal"),
    kolom("begin_achterstand_aantal"),
    kolom("begin_voorsprong_aantal"),
    kolom("begin_saldo_aantal"),
    kolom("correctie_aantal"),
    kolom("opgave_aantal"),
    kolom("gehuisvest_aantal"),
    kolom("eind_achterstand_aantal", als="achterstand_eind"),
    kolom("eind_voorsprong_aantal"),
    kolom("eind_saldo_aantal", als="saldo_eind"),
    kolom("eind_gemeenten_aantal"),
)
TOEZICHT = (
    kolom("gemeente"),
    kolom("regio"),
    kolom("signaal"),
    kolom("waarom"),
    kolom("wat_nodig"),
    kolom("oordeel"),
    kolom("oordeel_tekst"),
    kolom("halfjaren_tekst"),
    kolom("nog_te_huisvesten_aantal"),
    kolom("verwacht_eind_aantal"),
    kolom("peildatum"),
)
PLAN = (
    kolom("gemeente"),
    kolom("opgave_aantal", als="wet"),
    kolom("opgave_na_uitruil_aantal"),
    kolom("realisatie_aantal", als="open"),
    kolom("gegarandeerd_aantal"),
    kolom("gepland_aantal"),
    kolom("niet_ingevuld_aantal"),
    *(
        replace(kolom(naam, als=als), naam=f"amv_{naam}", eenheid="amv")
        for naam, als in (("opgave_aantal", ""), ("realisatie_aantal", "open"), ("gegarandeerd_aantal", ""))
    ),
)
VERLOOP = (
    kolom("soort_titel"),
    kolom("gebied"),
    kolom("dag"),
    kolom("periode"),
    kolom("opgave_aantal", als="aantal"),
    kolom("realisatie_aantal"),
    kolom("nog_te_realiseren_aantal"),
    kolom("realisatie_pct"),
    kolom("gemeld_tekst"),
)
VERANDERD = (
    kolom("gemeente"),
    kolom("regio"),
    kolom("soort_titel"),
    kolom("wat", als="waarin"),
    kolom("oud_aantal", als="toen"),
    kolom("nieuw_aantal", als="nu"),
    kolom("verschil_aantal", als="verandering"),
    kolom("in_woorden"),
    kolom("wijziging", als="wat_verandert"),
    kolom("oorzaak"),
    kolom("bestandsnaam"),
)
AANDACHT = (
    kolom("gemeente"),
    kolom("soort_titel"),
    kolom("aantal_tekst"),
    kolom("reden", als="waarom_dit_aandacht_vraagt"),
    kolom("peildatum"),
)
PLANNING = (
    kolom("wanneer"),
    kolom("toestand_tekst"),
    kolom("spoor_naam"),
    kolom("tekst", als="mijlpaal"),
    kolom("verantwoordelijk"),
)
UITRUIL = (
    kolom("van_gemeente"),
    kolom("naar_gemeente"),
    kolom("ruil_tekst"),
    kolom("uitruil_aantal"),
    kolom("uitruil_amv_aantal"),
    kolom("uitruil_status"),
    kolom("status_op"),
    kolom("besluit"),
    kolom("auteur"),
)
NOTITIES = (
    kolom("gemeente"),
    kolom("soort_titel"),
    kolom("ingevuld_tekst"),
    kolom("notitie"),
    kolom("auteur"),
)
LEVERANCIERS = (
    kolom("leverancier"),
    kolom("soort_titel"),
    kolom("peildatum", als="laatste_stand"),
    kolom("geleverd_tekst"),
    kolom("ontbreekt"),
)
LEVERINGEN = (
    kolom("bestandsnaam", als="bestand"),
    kolom("gegevenssoort_titel"),
    kolom("leverancier"),
    kolom("peildatum"),
    kolom("bekend_op_dag"),
    kolom("rijen_aantal"),
    kolom("stand_tekst", als="telt_mee"),
    kolom("herkomst"),
)
OPGEMERKT = (
    kolom("bestandsnaam", als="bestand"),
    kolom("leverancier"),
    kolom("peildatum"),
    kolom("bekend_op_dag"),
    kolom("ernst"),
    kolom("tekst", als="wat"),
    kolom("keren_aantal"),
)
