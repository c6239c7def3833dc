### Miksi laki tai rekisteriseloste kieltää. Lainkohta näytetään vieressä.

refusal-outside_eea = Vastaanottaja on ETA-alueen ulkopuolella. Tästä rekisteristä ei luovuteta tietoja sinne.
refusal-no_key = Vastaanottajalla ei ole avainta, jolla salata.
refusal-key_not_confirmed = Vastaanottajan avainta ei ole vahvistettu toista kautta, esimerkiksi puhelimitse.
refusal-no_contract = Vastaanottajan kanssa ei ole sopimusta.
refusal-contract_ended = Sopimus vastaanottajan kanssa on päättynyt.
refusal-purpose_outside_contract = Sopimus vastaanottajan kanssa ei kata tätä tarkoitusta.
refusal-field_not_for_purpose = Kenttää ei saa käyttää tähän tarkoitukseen.
refusal-whereabouts_without_consent = Kotipaikka ja sijainti saavat olla rekisterissä vain henkilön suostumuksella.
refusal-marketing_objection = Henkilö on kieltänyt suoramarkkinoinnin.
refusal-nobody_left = Kaikki valitut jäävät pois. Luovutettavia ei ole.
refusal-sample_register = Esimerkkirekisteri ei ota vastaan oikeita tietoja.
