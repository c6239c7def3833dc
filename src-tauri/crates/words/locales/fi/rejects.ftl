### Miksi arvoa, riviä tai saraketta ei otettu. Samat lauseet ovat tiedostossa, johon hylätyt kirjoitetaan.

reject-not_an_email = Se ei ole sähköpostiosoite.
reject-not_a_phone = Sellaista puhelinnumeroa ei ole maan numerosuunnitelmassa.
reject-rounded_number = Taulukkolaskenta on pyöristänyt numeron, ja sen loppu on kadonnut.
reject-phone_extension = Numero otettiin, alanumeroa ei.
reject-unknown_country = Mikään maa ei ole tunnettu sillä nimellä tai koodilla.
reject-whereabouts_without_consent = Kotipaikka ja sijainti otetaan vain suostumuksen päivän kanssa.
reject-consent_without_whereabouts = Rivillä on suostumuksen päivä mutta ei kotipaikkaa eikä sijaintia.
reject-not_a_date = Se ei ole päivämäärä.
reject-unclear_answer = Se ei ole kyllä eikä ei. Kieltosarakkeessa se luetaan kielloksi.
reject-value_too_long = Arvo on pidempi kuin kenttään mahtuu.
reject-control_character = Arvossa on merkki, joka ei kuulu tekstiin tai joka peittää sen, miten teksti luetaan.
reject-line_break = Arvossa on enemmän rivejä kuin kentässä saa olla. Sulkematon lainausmerkki on voinut niellä seuraavat rivit.
reject-quote_never_closed = Arvon edessä olevaa lainausmerkkiä ei suljeta, ja tiedosto päättyy arvon sisällä.
reject-undecodable_text = Arvossa on merkkejä, joita tiedoston merkistössä ei ole.
reject-repeated_value = Kenttään mahtuu yksi arvo, ja samalta riviltä on jo otettu toinen.
reject-too_many_values = Rivillä on enemmän osoitteita tai numeroita kuin yhdellä henkilöllä voi olla.
reject-formula_error = Arvon paikalla on kaava tai kaavan virhe.
reject-cut_short = Tiedosto loppuu kesken tämän tietueen. Se, mikä ehti mukaan, on otettu.
reject-malformed_row = Teksti ei ole tiedoston muodon mukainen tietue.
reject-too_many_cells = Rivillä on enemmän soluja kuin tiedostossa sarakkeita.
reject-nobody_identified = Mikään rivillä ei kerro, ketä se koskee.
reject-column_not_taken = Sarake jätettiin pois. Arvo on niiden solujen määrä, joissa on jotain.
reject-left_as_held = Rekisterissä on toinen arvo, ja se jää, koska valitsit niin.
reject-not_a_log_line = Tämä ei ole ”combined”- tai ”common”-muotoisen käyttölokin rivi.
reject-damaged_archive = Pakattu tiedosto on vioittunut tai katkaistu tässä kohdassa. Loppuosaa ei luettu.
