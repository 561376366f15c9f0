package org.convoke.circulars.reading;

import java.util.List;

import org.convoke.circulars.reading.Body.Item;

/** Reads what a letter tells of the group itself. */
final class GroupFacts {

	private final Sheet sheet;

	private final Findings findings;

	GroupFacts(Sheet sheet, Findings findings) {
		this.sheet = sheet;
		this.findings = findings;
	}

	/** The group; null when no body meets that the letter names. */
	Reading.Group read(Subject subject) {
		GroupReader.Body body = new GroupReader(this.sheet).read(subject);
		if (body.isEmpty()) {
			return null;
		}
		return new Reading.Group(this.findings.take("/group/acronym", body.acronym()),
				this.findings.take("/group/name", body.name()), this.findings.take("/group/mandate", mandate()),
				this.findings.take("/group/termsLink", terms()),
				this.findings.take("/group/appointingBody", appointedBy()));
	}

	/**
	 * The paragraph that says what the group is for, without the sentence with the link.
	 */
	private Found<String> mandate() {
		for (Item paragraph : this.sheet.body().paragraphs()) {
			if (this.sheet.says("mandate.cue", paragraph.at())) {
				List<Span> sentences = Sentences.of(this.sheet.text(), paragraph.at());
				Span last = sentences.get(0);
				for (Span sentence : sentences) {
					boolean ends = this.sheet.says("mandate.terms", sentence)
							|| !new LinkReader(this.sheet).in(sentence).isEmpty();
					if (ends) {
						break;
					}
					last = sentence;
				}
				Span at = sentences.get(0).to(last);
				return new Found<>(this.sheet.text().words(at), at, Found.LIKELY);
			}
		}
		return null;
	}

	private Found<String> terms() {
		for (Span sentence : this.sheet.sentences()) {
			if (this.sheet.says("mandate.terms", sentence)) {
				for (Found<String> link : new LinkReader(this.sheet).in(sentence)) {
					return link;
				}
			}
		}
		return null;
	}

	private Found<String> appointedBy() {
		for (Span sentence : this.sheet.sentences()) {
			Match found = this.sheet.first("officers.appointing", sentence);
			if (found != null) {
				Span at = found.at("body");
				return new Found<>(this.sheet.text().value(at), at, Found.LIKELY);
			}
		}
		return null;
	}

}
