package org.convoke.registrations;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;

import org.convoke.web.Reader;
import org.convoke.web.Times;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Says when registration closed, in the meeting's zone and in the reader's (in UTC when
 * that is not known).
 */
@Component
public class ClosingText {

	private final Times times;

	private final MessageSource messages;

	ClosingText(Times times, MessageSource messages) {
		this.times = times;
		this.messages = messages;
	}

	/** As in "Registration closed on 4 May 2026." */
	public String in(Closing closing, Reader reader) {
		if (closing.at() == null) {
			return text("registrations.closed." + closing.reason(), reader);
		}
		String there = this.times.moment(closing.at(), closing.zone(), reader.language());
		String key = "registrations.closed." + closing.reason();
		ZoneId zone = (reader.zone() != null) ? reader.zone() : ZoneOffset.UTC;
		if (closing.reason().decided()
				|| zone.getRules().getOffset(closing.at()).equals(closing.zone().getRules().getOffset(closing.at()))) {
			return text(key, reader, there);
		}
		String here = this.times.moment(closing.at(), zone, reader.language());
		String second = (reader.zone() != null) ? "registrations.closed.here" : "registrations.closed.utc";
		return reader.language().marks().sentences(List.of(text(key, reader, there), text(second, reader, here)));
	}

	private String text(String key, Reader reader, Object... arguments) {
		return this.messages.getMessage(key, arguments, reader.language().locale());
	}

}
