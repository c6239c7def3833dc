### Varför lagen eller registerbeskrivningen säger nej. Lagrummet visas bredvid.

refusal-outside_eea = Mottagaren finns utanför EES. Det här registret lämnar inte ut uppgifter dit.
refusal-no_key = Mottagaren har ingen nyckel att kryptera till.
refusal-key_not_confirmed = Mottagarens nyckel är inte bekräftad på annan väg, till exempel per telefon.
refusal-no_contract = Det finns inget avtal med mottagaren.
refusal-contract_ended = Avtalet med mottagaren har gått ut.
refusal-purpose_outside_contract = Avtalet med mottagaren omfattar inte ändamålet.
refusal-field_not_for_purpose = Fältet får inte användas för ändamålet.
refusal-whereabouts_without_consent = Hemort och plats får bara finnas i registret med personens samtycke.
refusal-marketing_objection = Personen har motsatt sig direktmarknadsföring.
refusal-nobody_left = Alla som valts hålls inne. Det finns ingen att lämna ut.
refusal-sample_register = Ett register med exempeldata tar inte emot riktiga uppgifter.
