package org.convoke.circulars.reading;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.convoke.directory.Category;
import org.convoke.directory.MailingCategory;

/** Finds who may take part, and who only when invited or designated. */
final class EligibilityReader {

	private static final Set<Category> OF_THE_SECTOR = EnumSet.of(Category.MEMBER_STATE, Category.SECTOR_MEMBER,
			Category.ASSOCIATE, Category.ACADEMIA);

	private static final int SHORT = 10;

	private final Sheet sheet;

	EligibilityReader(Sheet sheet) {
		this.sheet = sheet;
	}

	/**
	 * The sentences and the categories that they name; null when the letter tells
	 * nothing.
	 */
	Found<Reading.Eligibility> read() {
		List<Span> sentences = this.sheet.sentences();
		Span span = null;
		boolean listed = false;
		for (int i = 0; i < sentences.size(); i++) {
			Span sentence = sentences.get(i);
			boolean cue = span == null && this.sheet.says("eligibility.cue", sentence);
			boolean announces = cue && i + 1 < sentences.size() && isAnnouncement(sentence)
					&& !categories(sentences.get(i + 1)).isEmpty();
			boolean opens = cue && (announces || !categories(sentence).isEmpty());
			listed = announces || listed && span != null && !categories(sentence).isEmpty();
			boolean goesOn = span != null && (listed || this.sheet.says("eligibility.more", sentence));
			if (opens) {
				span = sentence;
			}
			else if (goesOn) {
				span = span.to(sentence);
			}
			else if (span != null) {
				break;
			}
		}
		if (span == null) {
			return null;
		}
		Set<Category> categories = categories(span);
		List<Category> approved = List.of(Category.ORGANISATION, Category.INVITED_EXPERT)
			.stream()
			.filter(categories::contains)
			.toList();
		return new Found<>(
				new Reading.Eligibility(this.sheet.text().words(span), new ArrayList<>(categories), approved), span,
				Found.LIKELY);
	}

	/** "Open to:", with a list below. */
	private boolean isAnnouncement(Span sentence) {
		return sentence.length() < SHORT || this.sheet.text().plain(sentence).endsWith(":");
	}

	private Set<Category> categories(Span span) {
		Set<Category> categories = EnumSet.noneOf(Category.class);
		for (Map.Entry<String, Pattern> category : this.sheet.words().below("eligibility.categories").entrySet()) {
			if (this.sheet.text().says(category.getValue(), span)) {
				categories.add(Category.valueOf(category.getKey()));
			}
		}
		if (this.sheet.says("eligibility.members", span)) {
			categories.addAll(OF_THE_SECTOR);
			if (this.sheet.head()
				.addressees()
				.stream()
				.anyMatch((line) -> line.value().category() == MailingCategory.STATE_OF_PALESTINE)) {
				categories.add(Category.STATE_OF_PALESTINE);
			}
		}
		return categories;
	}

}
