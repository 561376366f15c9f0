package org.convoke.sample;

import java.time.ZoneId;

import org.convoke.web.LocalizedText;

/** Where most meetings of the Union are held. */
final class Geneva {

	static final ZoneId ZONE = ZoneId.of("Europe/Zurich");

	static final LocalizedText CITY = LocalizedText.of("جنيف", "Geneva", "Ginebra", "Genève", "Женева", "日内瓦");

	static final LocalizedText HEADQUARTERS = LocalizedText.of("مقر الاتحاد", "ITU headquarters", "Sede de la UIT",
			"Siège de l'UIT", "Штаб-квартира МСЭ", "国际电联总部");

	private Geneva() {
	}

}
