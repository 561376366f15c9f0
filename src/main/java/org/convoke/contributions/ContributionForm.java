package org.convoke.contributions;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.springframework.web.bind.annotation.BindParam;

/**
 * The form of a new contribution, but for its files, which no browser keeps.
 *
 * @param submission the id of this form on one screen, so that a double click is one
 * contribution
 * @param sources one a line
 * @param keywords separated by commas
 */
record ContributionForm(String submission, String title, String sources, List<ContactForm> contacts, String purpose,
		String agendaItem, @BindParam("abstract") String summary, String keywords) {

	private static final int CONTACTS = 2;

	ContributionForm {
		List<ContactForm> rows = new ArrayList<>((contacts != null) ? contacts : List.of());
		rows.replaceAll((row) -> (row != null) ? row : ContactForm.EMPTY);
		while (rows.size() < CONTACTS) {
			rows.add(ContactForm.EMPTY);
		}
		contacts = rows;
		submission = (submission != null && submission.matches("[0-9a-f-]{36}")) ? submission
				: UUID.randomUUID().toString();
	}

	/** A row for somebody who answers for the contribution. */
	record ContactForm(String name, String email, String organisation) {

		private static final ContactForm EMPTY = new ContactForm(null, null, null);

		private boolean blank() {
			return Stream.of(this.name, this.email, this.organisation)
				.allMatch((value) -> value == null || value.isBlank());
		}

	}

	static ContributionForm empty() {
		return new ContributionForm(null, null, null, null, null, null, null, null);
	}

	/** The same under another id: for who sends another contribution from this screen. */
	ContributionForm renewed() {
		return new ContributionForm(null, this.title, this.sources, this.contacts, this.purpose, this.agendaItem,
				this.summary, this.keywords);
	}

	/** Where errors of the files are shown. */
	public Object getFile() {
		return null;
	}

	public String getAbstract() {
		return this.summary;
	}

	ContributionDetails details() {
		List<ContactForm> rows = new ArrayList<>(this.contacts);
		while (!rows.isEmpty() && rows.get(rows.size() - 1).blank()) {
			rows.remove(rows.size() - 1);
		}
		return new ContributionDetails(this.title, split(this.sources, "\\R"),
				rows.stream().map((row) -> new Contact(row.name(), row.email(), row.organisation())).toList(),
				Stream.of(Purpose.values())
					.filter((value) -> value.name().equals(this.purpose))
					.findFirst()
					.orElse(null),
				this.agendaItem, this.summary, split(this.keywords, "[,;\u060C\u3001\uFF0C]|\\R"));
	}

	private static List<String> split(String value, String separator) {
		return (value != null) ? List.of(value.split(separator)) : List.of();
	}

}
