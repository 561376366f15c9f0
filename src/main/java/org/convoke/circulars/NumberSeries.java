package org.convoke.circulars;

import java.util.List;

import org.convoke.web.InvalidException;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The numbers of letters: without gaps in each issuer's series and period, since a number
 * is given in the transaction that publishes its letter, or not at all.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class NumberSeries {

	private final JdbcClient jdbc;

	NumberSeries(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** One series: its last number, and how many of them were given here. */
	record SeriesRow(CircularKind kind, String series, String period, int lastNumber, int given) {
	}

	/** Gives the next number; others wait until this transaction ends. */
	int next(long issuerId, CircularKind kind, String series, String period) {
		return this.jdbc.sql("""
				insert into circular_series as s (issuer_id, kind, series, period, last_number, given)
				values (?, ?, ?, ?, 1, 1)
				on conflict (issuer_id, kind, series, period)
				do update set last_number = s.last_number + 1, given = s.given + 1
				returning last_number""").params(issuerId, kind.name(), series, period).query(Integer.class).single();
	}

	/**
	 * Gives a letter the number that it was issued under before it came here: the next
	 * one, one of before, or any when the series has given none here; others wait until
	 * this transaction ends.
	 */
	int take(long issuerId, CircularKind kind, String series, String period, int number) {
		this.jdbc.sql("""
				insert into circular_series (issuer_id, kind, series, period, last_number) values (?, ?, ?, ?, 0)
				on conflict do nothing""").params(issuerId, kind.name(), series, period).update();
		SeriesRow row = this.jdbc.sql("""
				select kind, series, period, last_number, given from circular_series
				where issuer_id = ? and kind = ? and series = ? and period = ? for update""")
			.params(issuerId, kind.name(), series, period)
			.query(SeriesRow.class)
			.single();
		int next = row.lastNumber() + 1;
		if (number < next && isGiven(issuerId, kind, series, period, number)) {
			throw InvalidException.of("number", "circulars.ownNumber.taken", number, next);
		}
		if (number > next && row.given() > 0) {
			throw InvalidException.of("number", "circulars.ownNumber.ahead", number, next);
		}
		this.jdbc.sql("""
				update circular_series set last_number = greatest(last_number, ?), given = given + 1
				where issuer_id = ? and kind = ? and series = ? and period = ?""")
			.params(number, issuerId, kind.name(), series, period)
			.update();
		return number;
	}

	private boolean isGiven(long issuerId, CircularKind kind, String series, String period, int number) {
		return this.jdbc.sql("""
				select exists (select from circular where issuer_id = ? and kind = ? and series = ? and period = ?
				    and number = ? and parent_id is null)""")
			.params(issuerId, kind.name(), series, period, number)
			.query(Boolean.class)
			.single();
	}

	/**
	 * Gives the next number below that letter; others wait until this transaction ends.
	 */
	int nextBelow(long parentId, AmendmentKind kind) {
		this.jdbc.sql("select id from circular where id = ? for no key update").param(parentId).query().singleValue();
		return expectedBelow(parentId, kind);
	}

	/** The number below that letter that would come next, for show. */
	int expectedBelow(long parentId, AmendmentKind kind) {
		return this.jdbc
			.sql("select coalesce(max(amendment_number), 0) + 1 from circular where parent_id = ? and amendment = ?")
			.params(parentId, kind.name())
			.query(Integer.class)
			.single();
	}

	/** The number that would come next, for show. */
	int expected(long issuerId, CircularKind kind, String series, String period) {
		return 1 + this.jdbc.sql(
				"select last_number from circular_series where issuer_id = ? and kind = ? and series = ? and period = ?")
			.params(issuerId, kind.name(), series, period)
			.query(Integer.class)
			.optional()
			.orElse(0);
	}

	/** Tells the last number used before Convoke, while it has given none itself. */
	void continueAfter(long issuerId, CircularKind kind, String series, String period, int lastNumber) {
		int changed = this.jdbc.sql("""
				insert into circular_series as s (issuer_id, kind, series, period, last_number)
				values (?, ?, ?, ?, ?)
				on conflict (issuer_id, kind, series, period)
				do update set last_number = excluded.last_number where s.given = 0""")
			.params(issuerId, kind.name(), series, period, lastNumber)
			.update();
		if (changed == 0) {
			throw InvalidException.of("lastNumber", "circulars.series.inUse");
		}
	}

	List<SeriesRow> of(long issuerId) {
		return this.jdbc.sql("""
				select kind, series, period, last_number, given from circular_series where issuer_id = ?
				order by period desc, kind, series""").param(issuerId).query(SeriesRow.class).list();
	}

}
