package org.convoke.circulars;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Size;

/** Whom to ask about a letter; every part may be null. */
@Embeddable
public record Contact(@Column(name = "contact_name") @Size(max = 200) String name,
		@Column(name = "contact_phone") @Size(max = 60) String phone,
		@Column(name = "contact_fax") @Size(max = 60) String fax,
		@Column(name = "contact_fax_label") @Enumerated(EnumType.STRING) FaxLabel faxLabel,
		@Column(name = "contact_email") @Email @Size(max = 320) String email) {

	static final Contact NONE = new Contact(null, null, null, FaxLabel.TELEFAX, null);

	public Contact(String name, String phone, String fax, FaxLabel faxLabel, String email) {
		this.name = PlainText.line(name);
		this.phone = PlainText.line(phone);
		this.fax = PlainText.line(fax);
		this.faxLabel = (faxLabel != null) ? faxLabel : FaxLabel.TELEFAX;
		this.email = PlainText.line(email);
	}

}
