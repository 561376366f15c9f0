package org.convoke.contributions;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.convoke.directory.EmailAddress;
import org.convoke.web.InvalidException;

/**
 * What a contribution says of itself, through whichever door it comes; also the wire form
 * of a new one. Clean it, then {@link #check} it.
 */
record ContributionDetails(String title, List<String> sources, List<Contact> contacts, Purpose purpose,
		String agendaItem, @JsonProperty("abstract") String summary, List<String> keywords) {

	private static final int LINE = 200;

	private static final int TITLE = 300;

	private static final int ABSTRACT = 5_000;

	private static final int MANY = 20;

	/** Without the noise of texts that were copied from letters; never null. */
	ContributionDetails cleaned() {
		return new ContributionDetails(line(this.title), lines(this.sources), list(this.contacts)
			.map((contact) -> new Contact(line(contact.name()), address(contact.email()), line(contact.organisation())))
			.toList(), this.purpose, line(this.agendaItem), text(this.summary), lines(this.keywords));
	}

	/** Notes what is missing or too long, by the names of the wire form. */
	void check(InvalidException invalid) {
		required(invalid, "title", this.title, TITLE);
		if (this.sources.isEmpty()) {
			invalid.at("sources", "contributions.sources.missing");
		}
		limited(invalid, "sources", this.sources);
		if (this.contacts.isEmpty()) {
			invalid.at("contacts[0].email", "contributions.contact.missing");
		}
		if (this.contacts.size() > MANY) {
			invalid.at("contacts[0].email", "contributions.tooMany", MANY);
		}
		for (int i = 0; i < this.contacts.size(); i++) {
			check(invalid, "contacts[" + i + "].", this.contacts.get(i));
		}
		if (this.purpose == null) {
			invalid.at("purpose", "contributions.purpose.missing");
		}
		limited(invalid, "agendaItem", this.agendaItem, LINE);
		limited(invalid, "abstract", this.summary, ABSTRACT);
		limited(invalid, "keywords", this.keywords);
	}

	private static void check(InvalidException invalid, String path, Contact contact) {
		required(invalid, path + "name", contact.name(), LINE);
		if (contact.email().isEmpty()) {
			invalid.at(path + "email", "contributions.email.missing");
		}
		else if (!EmailAddress.isWellFormed(contact.email())) {
			invalid.at(path + "email", "contributions.email.invalid");
		}
		limited(invalid, path + "organisation", contact.organisation(), LINE);
	}

	private static void required(InvalidException invalid, String field, String value, int length) {
		if (value.isEmpty()) {
			invalid.at(field, "contributions." + field.replaceFirst(".*\\.", "") + ".missing");
		}
		limited(invalid, field, value, length);
	}

	private static void limited(InvalidException invalid, String field, List<String> values) {
		if (values.size() > MANY) {
			invalid.at(field, "contributions.tooMany", MANY);
		}
		values.stream()
			.filter((value) -> value.length() > LINE)
			.findFirst()
			.ifPresent((value) -> limited(invalid, field, value, LINE));
	}

	private static void limited(InvalidException invalid, String field, String value, int length) {
		if (value.length() > length) {
			invalid.at(field, "contributions.tooLong", length, value.length());
		}
	}

	private static <T> Stream<T> list(List<T> values) {
		return (values != null) ? values.stream().filter(Objects::nonNull) : Stream.empty();
	}

	private static List<String> lines(List<String> values) {
		return list(values).map(ContributionDetails::line).filter((value) -> !value.isEmpty()).distinct().toList();
	}

	private static String line(String value) {
		return text(value).replaceAll("[\\s\\h]+", " ").strip();
	}

	/**
	 * Zero-width and control characters have no place in a text, no-break spaces have.
	 */
	private static String text(String value) {
		return (value != null) ? value.replaceAll("\\R", "\n")
			.replaceAll("[\\p{Cc}\\u200B\\u2060\\uFEFF&&[^\\n\\t]]", "")
			.replaceAll("^[\\s\\h]+|[\\s\\h]+$", "") : "";
	}

	private static String address(String value) {
		String address = EmailAddress.normal(value);
		return (address != null) ? address : "";
	}

}
