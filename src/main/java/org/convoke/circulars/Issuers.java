package org.convoke.circulars;

import java.util.List;
import java.util.Map;

import org.convoke.audit.AuditLog;
import org.convoke.web.InvalidException;
import org.convoke.web.LocalizedText;
import org.convoke.web.NotFoundException;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The use cases of issuers: their letterhead, their signatory, their numbers. */
@Service
@Transactional
public class Issuers {

	private final IssuerRepository issuers;

	private final NumberSeries numbers;

	private final AuditLog audit;

	private final JdbcClient jdbc;

	Issuers(IssuerRepository issuers, NumberSeries numbers, AuditLog audit, JdbcClient jdbc) {
		this.issuers = issuers;
		this.numbers = numbers;
		this.audit = audit;
		this.jdbc = jdbc;
	}

	/** Creates an issuer; the code stands in the addresses of its letters. */
	public void create(String code, IssuerDetails details) {
		if (this.issuers.findByCode(code).isPresent()) {
			throw InvalidException.of("code", "circulars.issuer.taken", code);
		}
		this.issuers.save(new Issuer(code, details));
		this.audit.record("issuer.created", subject(code), Map.of());
	}

	/**
	 * Creates the issuer that every installation begins with, unless there is one; two
	 * instances that start at once create one.
	 */
	public void ensureDefault() {
		this.jdbc.sql("lock table issuer in share row exclusive mode").update();
		if (this.issuers.findFirstByOrderById().isEmpty()) {
			create(DefaultIssuer.CODE, DefaultIssuer.details());
		}
	}

	/**
	 * Tells the last number that a series used before Convoke.
	 * @throws InvalidException when Convoke has given a number in it already
	 */
	public void continueSeries(String code, CircularKind kind, String series, String period, int lastNumber) {
		Issuer issuer = get(code);
		if (issuer.getPeriods().stream().noneMatch((known) -> known.code().equals(period))) {
			throw InvalidException.of("period", "circulars.period.unknown", period);
		}
		this.numbers.continueAfter(issuer.getId(), kind, series, period, lastNumber);
		this.audit.record("issuer.series-continued", subject(code),
				Map.of("kind", kind, "series", series, "period", period, "lastNumber", lastNumber));
	}

	/** Changes letterhead and signatory of the letters to come. */
	void change(String code, int version, LocalizedText organisation, LocalizedText bureau, LocalizedText place,
			LocalizedText footer, String signatoryName, LocalizedText signatoryTitle) {
		Issuer issuer = get(code);
		if (issuer.getVersion() != version) {
			throw new ObjectOptimisticLockingFailureException(Issuer.class, issuer.getId());
		}
		issuer.head(organisation, bureau, place, footer);
		issuer.sign(signatoryName, signatoryTitle);
		this.audit.record("issuer.changed", subject(code), Map.of());
	}

	@Transactional(readOnly = true)
	List<Issuer> all() {
		return this.issuers.findAllByOrderById();
	}

	@Transactional(readOnly = true)
	Issuer get(String code) {
		return this.issuers.findByCode(code).orElseThrow(NotFoundException::new);
	}

	@Transactional(readOnly = true)
	Issuer get(long id) {
		return this.issuers.findById(id).orElseThrow(NotFoundException::new);
	}

	/** The issuer of new letters. */
	@Transactional(readOnly = true)
	Issuer first() {
		return this.issuers.findFirstByOrderById().orElseThrow(NotFoundException::new);
	}

	@Transactional(readOnly = true)
	List<NumberSeries.SeriesRow> series(String code) {
		return this.numbers.of(get(code).getId());
	}

	private static String subject(String code) {
		return "issuer:" + code;
	}

}
