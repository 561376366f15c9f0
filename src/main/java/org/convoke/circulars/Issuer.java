package org.convoke.circulars;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import org.convoke.web.Language;
import org.convoke.web.LocalizedText;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A bureau that sends letters under its own letterhead and numbers. */
@Entity
class Issuer {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private Long id;

	private String code;

	@JdbcTypeCode(SqlTypes.JSON)
	private LocalizedText organisation;

	@JdbcTypeCode(SqlTypes.JSON)
	private LocalizedText bureau;

	@JdbcTypeCode(SqlTypes.JSON)
	private LocalizedText place;

	@JdbcTypeCode(SqlTypes.JSON)
	private LocalizedText footer;

	private String signatoryName;

	@JdbcTypeCode(SqlTypes.JSON)
	private LocalizedText signatoryTitle;

	private ZoneId zone;

	private String accent;

	@ElementCollection(fetch = FetchType.EAGER)
	@CollectionTable(name = "issuer_language", joinColumns = @JoinColumn(name = "issuer_id"))
	@Column(name = "language")
	private Set<Language> languages = new LinkedHashSet<>();

	@ElementCollection(fetch = FetchType.EAGER)
	@CollectionTable(name = "study_period", joinColumns = @JoinColumn(name = "issuer_id"))
	private Set<StudyPeriod> periods = new LinkedHashSet<>();

	@Version
	private int version;

	protected Issuer() {
	}

	Issuer(String code, IssuerDetails details) {
		this.code = code;
		this.languages.addAll(details.languages());
		this.periods.addAll(details.periods());
		this.zone = details.zone();
		this.accent = details.accent();
		head(details.organisation(), details.bureau(), details.place(), details.footer());
		sign(details.signatoryName(), details.signatoryTitle());
	}

	/** Changes the letterhead of the letters that are published from now on. */
	void head(LocalizedText organisation, LocalizedText bureau, LocalizedText place, LocalizedText footer) {
		this.organisation = organisation;
		this.bureau = bureau;
		this.place = place;
		this.footer = footer;
	}

	/** Changes who signs the letters that are begun from now on. */
	void sign(String name, LocalizedText title) {
		this.signatoryName = name;
		this.signatoryTitle = title;
	}

	/** The period in which a letter of that year is numbered. */
	Optional<StudyPeriod> periodOf(int year) {
		return this.periods.stream().filter((period) -> period.covers(year)).findFirst();
	}

	Long getId() {
		return this.id;
	}

	public String getCode() {
		return this.code;
	}

	public LocalizedText getOrganisation() {
		return this.organisation;
	}

	public LocalizedText getBureau() {
		return this.bureau;
	}

	public LocalizedText getPlace() {
		return this.place;
	}

	public LocalizedText getFooter() {
		return this.footer;
	}

	public String getSignatoryName() {
		return this.signatoryName;
	}

	public LocalizedText getSignatoryTitle() {
		return this.signatoryTitle;
	}

	public ZoneId getZone() {
		return this.zone;
	}

	public String getAccent() {
		return this.accent;
	}

	public List<Language> getLanguages() {
		return this.languages.stream().sorted().toList();
	}

	public List<StudyPeriod> getPeriods() {
		List<StudyPeriod> sorted = new ArrayList<>(this.periods);
		sorted.sort((one, other) -> Integer.compare(one.firstYear(), other.firstYear()));
		return sorted;
	}

	public int getVersion() {
		return this.version;
	}

}
