package org.convoke.circulars.typesetting;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.convoke.web.Language;

/**
 * A letter ready to be shown, in its language: every word of it. The page, the PDF, the
 * Word file and the mail all show this.
 *
 * @param labels the product's words around it, by the last part of their key
 * @param accent the name of the colour of the letterhead; read, it is the colour
 * @param date null when it is not dated yet
 * @param reference what it is called, as in "Corrigendum 1 to Circular TSB 127"
 * @param annexList what stands below the letter when it has annexes, as in "Annexes: 2";
 * null when it has none
 * @param more the address behind the code beside the signature; null for a draft
 * @param draft whether it must not be taken for a published one
 */
public record Letter(Language language, Map<String, String> labels, String organisation, String bureau, String accent,
		String dateline, LocalDate date, String reference, String drafter, List<String> addressees, List<String> copies,
		Contact contact, String faxLabel, String subject, String detail, String salutation, List<Item> paragraphs,
		List<Due> deadlines, List<RichText> closing, Signature signature, String annexList, List<Enclosure> annexes,
		List<String> footer, String more, boolean draft) {

	public Letter {
		accent = Accent.colour(accent);
	}

	/** Whom to ask; every part may be null. */
	public record Contact(String name, String phone, String fax, String email) {
	}

	/** A numbered paragraph with the bullets and the numbered parts below it. */
	public record Item(String number, RichText text, List<RichText> bullets, List<Item> parts) {

		public String html() {
			return this.text.html();
		}

	}

	/** A row of the table of deadlines. */
	public record Due(LocalDate day, String date, RichText text) {

		public String html() {
			return this.text.html();
		}

	}

	/** Who has signed. */
	public record Signature(String name, String title) {
	}

	/**
	 * An annex.
	 *
	 * @param label as in "Annex 1"
	 */
	public record Enclosure(String label, String title, List<Block> blocks) {
	}

	/** The name of the document. */
	public String title() {
		return this.subject.isEmpty() ? this.reference : this.reference + " – " + this.subject;
	}

	/** The code of {@link #more}, null when there is none. */
	public QrCode code() {
		return (this.more != null) ? QrCode.of(this.more) : null;
	}

}
