"""What the page with reports says of what they hold."""

RAPPORTEN = """
Een rapport bevat de cijfers van de gekozen peildatum, uit dezelfde vragen als de pagina's. Kijkt u terug, dan zijn het
de cijfers zoals zij toen bekend waren. Achterin staan bronnen, leveranciers, peildata, begrippen, wat bij het inlezen
is opgemerkt, en de versie van de cijfers: een kenmerk dat verandert zodra er een levering bij komt of wegvalt.

De afzender en uw eigen sjabloon stelt u in config.yaml in.
"""
