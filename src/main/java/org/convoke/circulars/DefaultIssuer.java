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
				LocalizedText.of("الاتحاد الدولي للاتصالات", "International Telecommunication Union",
						"Unión Internacional de Telecomunicaciones", "Union internationale des télécommunications",
						"Международный союз электросвязи", "国际电信联盟"),
				LocalizedText.of("مكتب تقييس الاتصالات", "Telecommunication Standardization Bureau",
						"Oficina de Normalización de las Telecomunicaciones",
						"Bureau de la normalisation des télécommunications", "Бюро стандартизации электросвязи",
						"电信标准化局"),
				LocalizedText.of("جنيف", "Geneva", "Ginebra", "Genève", "Женева", "日内瓦"), footer(), "Seizo Onoe",
				LocalizedText.of("مدير مكتب تقييس الاتصالات",
						"Director of the Telecommunication Standardization Bureau",
						"Director de la Oficina de Normalización de las Telecomunicaciones",
						"Directeur du Bureau de la normalisation des télécommunications",
						"Директор Бюро стандартизации электросвязи", "电信标准化局主任"),
				ZoneId.of("Europe/Zurich"), null, Set.of(Language.values()),
				List.of(new StudyPeriod("T22", 2022, 2024), new StudyPeriod("T25", 2025, 2028)));
	}

	private static LocalizedText footer() {
		// The marks keep the digits of the numbers in their order inside Arabic.
		return LocalizedText
			.of("""
					الاتحاد الدولي للاتصالات • Place des Nations • CH\u20111211 Geneva 20 • Switzerland
					الهاتف: \u200E+41 22 730 5111\u200E • الفاكس: \u200E+41 22 733 7256\u200E • البريد الإلكتروني: itumail@itu.int • www.itu.int""",
					"""
							International Telecommunication Union • Place des Nations • CH\u20111211 Geneva 20 • Switzerland
							Tel.: +41 22 730 5111 • Fax: +41 22 733 7256 • E-mail: itumail@itu.int • www.itu.int""",
					"""
							Unión Internacional de Telecomunicaciones • Place des Nations • CH\u20111211 Ginebra 20 • Suiza
							Tel.: +41 22 730 5111 • Fax: +41 22 733 7256 • Correo-e: itumail@itu.int • www.itu.int""",
					"""
							Union internationale des télécommunications • Place des Nations • CH\u20111211 Genève 20 • Suisse
							Tél.: +41 22 730 5111 • Fax: +41 22 733 7256 • Courriel: itumail@itu.int • www.itu.int""",
					"""
							Международный союз электросвязи • Place des Nations • CH\u20111211 Geneva 20 • Switzerland
							Тел.: +41 22 730 5111 • Факс: +41 22 733 7256 • Эл. почта: itumail@itu.int • www.itu.int""",
					"""
							国际电信联盟 • Place des Nations • CH\u20111211 Geneva 20 • Switzerland
							电话：+41 22 730 5111 • 传真：+41 22 733 7256 • 电子邮件：itumail@itu.int • www.itu.int""");
	}

}
