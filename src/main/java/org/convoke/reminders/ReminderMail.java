package org.convoke.reminders;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.Map;

import org.convoke.directory.Recipient;
import org.convoke.mail.MailKind;
import org.convoke.mail.Message;
import org.convoke.mail.Outbox;
import org.convoke.meetings.Deadline;
import org.convoke.meetings.DeadlineKind;
import org.convoke.meetings.Groups;
import org.convoke.meetings.Meeting;
import org.convoke.meetings.MeetingFormat;
import org.convoke.web.Language;
import org.convoke.web.PublicAddress;
import org.convoke.web.Times;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What a reminder says. */
@Component
class ReminderMail {

	private final Groups groups;

	private final Outbox outbox;

	private final Times times;

	private final PublicAddress address;

	private final MessageSource messages;

	ReminderMail(Groups groups, Outbox outbox, Times times, PublicAddress address, MessageSource messages) {
		this.groups = groups;
		this.outbox = outbox;
		this.times = times;
		this.address = address;
		this.messages = messages;
	}

	/** The reminder of this deadline, as it reads at that moment. */
	Draft about(Meeting meeting, Deadline deadline, Instant now) {
		String mailbox = this.groups.get(meeting.getGroupId()).getMailbox();
		Map<Language, Facts> facts = new EnumMap<>(Language.class);
		for (Language language : Language.values()) {
			facts.put(language, facts(meeting, deadline, now, language));
		}
		return new Draft(meeting, deadline, mailbox, facts);
	}

	private Facts facts(Meeting meeting, Deadline deadline, Instant now, Language language) {
		ZoneId zone = deadline.getZone();
		Instant last = deadline.getLastMinute();
		String until = this.times.weekdayMoment(last, zone, language);
		long days = ChronoUnit.DAYS.between(now.atZone(zone).toLocalDate(), deadline.getDueOn());
		return new Facts(this.times.day(deadline.getDueOn(), language), until,
				this.messages.getMessage("reminders.mail.left", new Object[] { days }, language.locale()),
				when(meeting, language), place(meeting, language));
	}

	private String when(Meeting meeting, Language language) {
		LocalDate first = meeting.getFirstDay();
		LocalDate last = meeting.getLastDay();
		return first.equals(last) ? this.times.weekday(first, language)
				: this.messages.getMessage("reminders.mail.days",
						new Object[] { this.times.from(first, last, language), this.times.to(first, last, language) },
						language.locale());
	}

	private String place(Meeting meeting, Language language) {
		if (meeting.getFormat() == MeetingFormat.VIRTUAL) {
			return this.messages.getMessage("reminders.mail.virtual", null, language.locale());
		}
		return language.marks().place(meeting.getVenue().in(language), meeting.getCity().in(language), "");
	}

	/** What is written anew for each language, not for each person. */
	private record Facts(String day, String until, String left, String when, String place) {
	}

	/** A reminder that only lacks its recipient. */
	final class Draft {

		private final Meeting meeting;

		private final Deadline deadline;

		private final String mailbox;

		private final Map<Language, Facts> facts;

		private Draft(Meeting meeting, Deadline deadline, String mailbox, Map<Language, Facts> facts) {
			this.meeting = meeting;
			this.deadline = deadline;
			this.mailbox = mailbox;
			this.facts = facts;
		}

		Message to(Recipient recipient) {
			Language language = ReminderMail.this.outbox.language(recipient.language());
			Facts known = this.facts.get(language);
			String title = this.meeting.getTitle().in(language);
			String key = "reminders.mail." + this.deadline.getKind();
			String page = "/meetings/" + this.meeting.getSlug();
			Message message = Message.to(recipient.email(), recipient.name(), recipient.language())
				.kind(MailKind.REMINDER)
				.deadline(this.deadline.getKind().name())
				.meeting(this.meeting.getId(), this.mailbox)
				.subject(key + ".subject", known.day(), title)
				.paragraph(key + ".text", known.until(), known.left(), title)
				.fact("reminders.mail.what", this.deadline.getAction().in(language))
				.fact("reminders.mail.until", known.until())
				.fact("reminders.mail.meeting", title)
				.fact("reminders.mail.when", known.when())
				.fact("reminders.mail.place", known.place());
			if (this.deadline.getKind() == DeadlineKind.REGISTRATION) {
				message.action(key + ".action", ReminderMail.this.address.of(page + "/register"));
			}
			else if (this.deadline.getKind() == DeadlineKind.CONTRIBUTION) {
				message.action(key + ".action", ReminderMail.this.address.of(page + "/contribute"));
			}
			return message.action("reminders.mail.page", ReminderMail.this.address.of(page))
				.paragraph(key + ".why", this.mailbox);
		}

	}

}
