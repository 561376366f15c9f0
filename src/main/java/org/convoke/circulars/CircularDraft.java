package org.convoke.circulars;

import java.time.LocalDate;
import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.convoke.directory.MailingCategory;
import org.convoke.web.Language;

/**
 * What somebody wants a draft to say, in its original language. What is null stays as it
 * is; an empty text or list takes it away.
 */
public record CircularDraft(CircularKind kind, Language language, @Size(max = 120) String place, LocalDate date,
		@Size(max = 20) String drafter, @Valid @Size(max = 50) List<@NotNull Line> addressees,
		@Valid @Size(max = 50) List<@NotNull Line> copies, @Valid Contact contact, @Size(max = 1000) String subject,
		@Size(max = 1000) String detail, @Size(max = 300) String salutation,
		@Size(max = 300) List<@NotNull Paragraph> paragraphs, Boolean deadlinesPrinted,
		@Size(max = 20) List<@NotNull @Size(max = 2000) String> closing, Boolean signed, @Valid Signatory signatory,
		@Size(max = 30) List<@NotNull Annex> annexes) {

	/** How much a body may hold: the search index takes no more of one letter. */
	static final int MOST_TEXT = 250_000;

	/** How long the title of an annex may be. */
	static final int LONGEST_TITLE = 300;

	/** Leaves everything as it is. */
	public static final CircularDraft UNCHANGED = new CircularDraft(null, null, null, null, null, null, null, null,
			null, null, null, null, null, null, null, null, null);

	/** A line of the addressees or copies; the category may be null. */
	public record Line(@NotBlank @Size(max = 500) String text, MailingCategory category) {
	}

	/** Who signs, and in which function. */
	public record Signatory(@Size(max = 200) String name, @Size(max = 300) String title) {
	}

}
