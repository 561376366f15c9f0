package org.convoke.circulars.reading.desk;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.convoke.circulars.Contact;
import org.convoke.circulars.FaxLabel;

/** Whom to ask about a letter read in, as it is corrected. */
record ContactFields(@Size(max = 200) String name, @Size(max = 60) String phone, @Size(max = 60) String fax,
		@Pattern(regexp = "TELEFAX|FAX|", message = "{circulars.invalidChoice}") String faxLabel,
		@Email @Size(max = 320) String email) {

	Contact contact() {
		return new Contact(this.name, this.phone, this.fax,
				"FAX".equals(this.faxLabel) ? FaxLabel.FAX : FaxLabel.TELEFAX, this.email);
	}

}
