package org.convoke.mail;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.convoke.web.Language;

/**
 * One message to one person, as keys of the message bundles: it is written in the
 * person's language when it enters the {@link Outbox}. Arguments that are texts of people
 * are shown as they are, never read as markup.
 */
public final class Message {

	final String to;

	final String name;

	final Language language;

	MailKind kind = MailKind.OTHER;

	String deadlineKind;

	Long meetingId;

	String replyTo;

	String unsubscribe;

	Text subject;

	Prewritten prewritten;

	final List<Text> paragraphs = new ArrayList<>();

	final List<Fact> facts = new ArrayList<>();

	final List<Action> actions = new ArrayList<>();

	/** A key of the bundles with its arguments. */
	record Text(String key, List<Object> arguments) {
	}

	/** All that is the same when a message goes to many: everything but the person. */
	record Content(Language language, Text subject, List<Text> paragraphs, List<Fact> facts, List<Action> actions,
			Prewritten prewritten, String replyTo) {
	}

	/** What was written elsewhere, for the place below the buttons. */
	record Prewritten(Language language, String html, String text) {
	}

	/** A label and a value, shown as a line of a table. */
	record Fact(String labelKey, String value) {
	}

	/** A link to what the person can do, shown as a button. */
	record Action(String labelKey, String address) {
	}

	private Message(String to, String name, Language language) {
		this.to = to;
		this.name = (name != null) ? oneLine(name) : null;
		this.language = language;
	}

	Content content(Language language) {
		return new Content(language, this.subject, List.copyOf(this.paragraphs), List.copyOf(this.facts),
				List.copyOf(this.actions), this.prewritten, this.replyTo);
	}

	/** The text without what a mail's header would take for the end of its line. */
	static String oneLine(String text) {
		return text.replaceAll("[\\s\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
	}

	/** Begins a message to this address. */
	public static Message to(String address, String name, Language language) {
		return new Message(address, name, language);
	}

	public Message kind(MailKind kind) {
		this.kind = kind;
		return this;
	}

	/**
	 * The meeting that the message is about; answers go to its mailbox, when it has one.
	 */
	public Message meeting(long meetingId, String mailbox) {
		this.meetingId = meetingId;
		this.replyTo = mailbox;
		return this;
	}

	/** Where answers go, when not to the mailbox of a meeting. */
	public Message replyTo(String address) {
		this.replyTo = address;
		return this;
	}

	/** Where whoever gets the message can stop such messages. */
	public Message unsubscribe(String address) {
		this.unsubscribe = address;
		return this;
	}

	/** The kind of the deadline that a reminder is about. */
	public Message deadline(String deadlineKind) {
		this.deadlineKind = deadlineKind;
		return this;
	}

	public Message subject(String key, Object... arguments) {
		this.subject = new Text(key, Arrays.asList(arguments));
		return this;
	}

	public Message paragraph(String key, Object... arguments) {
		this.paragraphs.add(new Text(key, Arrays.asList(arguments)));
		return this;
	}

	/** A line of the table of facts; a null or blank value is left out. */
	public Message fact(String labelKey, String value) {
		if (value != null && !value.isBlank()) {
			this.facts.add(new Fact(labelKey, value));
		}
		return this;
	}

	/**
	 * Puts below the buttons what was written elsewhere in that language, which the whole
	 * message then speaks.
	 * @param html safe HTML for inside of a table's cell, shown as it is
	 * @param text the same as plain text
	 */
	public Message prewritten(Language language, String html, String text) {
		this.prewritten = new Prewritten(language, html, text);
		return this;
	}

	public Message action(String labelKey, String address) {
		this.actions.add(new Action(labelKey, address));
		return this;
	}

}
