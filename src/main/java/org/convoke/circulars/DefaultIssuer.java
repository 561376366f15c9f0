package org.convoke.circulars;

import java.time.ZoneId;
import java.util.List;
import java.util.Set;

import org.convoke.web.Language;
import org.convoke.web.LocalizedText;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The issuer of the first start: the bureau for standardization, whose secretariat then
 * changes what it wants in the settings.
 */
@Component
@Order(0)
class DefaultIssuer implements ApplicationRunner {

	static final String CODE = "tsb";

	private final Issuers issuers;

	DefaultIssuer(Issuers issuers) {
		this.issuers = issuers;
	}

	@Override
	public void run(ApplicationArguments args) {
		this.issuers.ensureDefault();
	}

	static IssuerDetails details() {
		return new IssuerDetails(
				LocalizedText.of("International Telecommunication Union",
						"Union internationale des télécommunications"),
				LocalizedText.of("Telecommunication Standardization Bureau",
						"Bureau de la normalisation des télécommunications"),
				LocalizedText.of("Geneva", "Genève"),
				LocalizedText.of("""
						International Telecommunication Union • Place des Nations • CH\u20111211 Geneva 20 • Switzerland
						Tel.: +41 22 730 5111 • Fax: +41 22 733 7256 • E-mail: itumail@itu.int • www.itu.int""",
						"""
								Union internationale des télécommunications • Place des Nations • CH\u20111211 Genève 20 • Suisse
								Tél.: +41 22 730 5111 • Fax: +41 22 733 7256 • Courriel: itumail@itu.int • www.itu.int"""),
				"Seizo Onoe",
				LocalizedText.of("Director of the Telecommunication Standardization Bureau",
						"Directeur du Bureau de la normalisation des télécommunications"),
				ZoneId.of("Europe/Zurich"), null, Set.of(Language.values()),
				List.of(new StudyPeriod("T22", 2022, 2024), new StudyPeriod("T25", 2025, 2028)));
	}

}
