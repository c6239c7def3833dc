### Why the law or the register description says no. The citation is shown beside it.

refusal-outside_eea = The recipient is outside the EEA. This register discloses nothing there.
refusal-no_key = The recipient has no key to encrypt to.
refusal-key_not_confirmed = The recipient’s key has not been confirmed by other means, such as by phone.
refusal-no_contract = There is no contract with the recipient.
refusal-contract_ended = The contract with the recipient has ended.
refusal-purpose_outside_contract = The contract with the recipient does not cover the purpose.
refusal-field_not_for_purpose = The field may not be used for the purpose.
refusal-whereabouts_without_consent = Home town and location may be held only with the person’s consent.
refusal-marketing_objection = The person has objected to direct marketing.
refusal-nobody_left = Everyone selected is held back. There is nobody to disclose.
refusal-sample_register = A register of sample data takes no real data.
