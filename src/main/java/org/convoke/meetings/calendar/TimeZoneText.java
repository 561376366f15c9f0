package org.convoke.meetings.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.component.Daylight;
import net.fortuna.ical4j.model.component.Observance;
import net.fortuna.ical4j.model.component.Standard;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.TzId;
import net.fortuna.ical4j.model.property.TzName;
import net.fortuna.ical4j.model.property.TzOffsetFrom;
import net.fortuna.ical4j.model.property.TzOffsetTo;

/**
 * What a zone's clocks do around some time, from the same rules by which pages and forms
 * reckon: a calendar program that knows the zone otherwise, or not at all, still shows
 * the right moment.
 */
final class TimeZoneText {

	/** A calendar program may look at the months around. */
	private static final Duration MARGIN = Duration.ofDays(400);

	private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("zzz", Locale.ENGLISH);

	private TimeZoneText() {
	}

	static VTimeZone of(ZoneId zone, Instant first, Instant last) {
		ZoneRules rules = zone.getRules();
		List<Observance> observances = new ArrayList<>();
		Instant from = first.minus(MARGIN);
		ZoneOffsetTransition before = rules.previousTransition(from);
		observances.add((before != null) ? observance(zone, before) : observance(zone, from,
				LocalDateTime.ofEpochSecond(0, 0, ZoneOffset.UTC), rules.getOffset(from), rules.getOffset(from)));
		for (ZoneOffsetTransition next = rules.nextTransition(from); next != null
				&& next.getInstant().isBefore(last.plus(MARGIN)); next = rules.nextTransition(next.getInstant())) {
			observances.add(observance(zone, next));
		}
		VTimeZone text = new VTimeZone(new ComponentList<>(observances));
		text.add(new TzId(zone.getId()));
		return text;
	}

	private static Observance observance(ZoneId zone, ZoneOffsetTransition transition) {
		return observance(zone, transition.getInstant(), transition.getDateTimeBefore(), transition.getOffsetBefore(),
				transition.getOffsetAfter());
	}

	private static Observance observance(ZoneId zone, Instant begins, LocalDateTime onset, ZoneOffset from,
			ZoneOffset to) {
		Observance observance = zone.getRules().isDaylightSavings(begins) ? new Daylight() : new Standard();
		observance.add(new DtStart<>(onset));
		observance.add(new TzOffsetFrom(from));
		observance.add(new TzOffsetTo(to));
		observance.add(new TzName(NAME.format(begins.atZone(zone))));
		return observance;
	}

}
