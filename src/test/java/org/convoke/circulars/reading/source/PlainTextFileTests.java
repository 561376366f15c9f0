package org.convoke.circulars.reading.source;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class PlainTextFileTests {

	private static final String FRENCH = "Genève, le 2 mai 2023\r\n\r\nMadame, Monsieur,\r\n"
			+ "L’inscription est obligatoire – la réunion se tiendra à Genève; veuillez agréer l’expression de ma "
			+ "considération distinguée.\r\n";

	private static final String SPANISH = "Ginebra, 2 de mayo de 2023\nMuy Señora mía:\nLa reunión se celebrará en la "
			+ "Sede de la Unión. La inscripción es obligatoria y la participación es gratuita.\n";

	private static final String RUSSIAN = "Женева, 2 мая 2023 года\nУважаемая госпожа, уважаемый господин,\n"
			+ "Имею честь сообщить вам, что собрание состоится в штаб-квартире Союза. Регистрация обязательна.\n";

	private static final String ARABIC = "جنيف، 2 مايو 2023\nتحية طيبة وبعد،\n"
			+ "يشرفني أن أحيطكم علما بأن الاجتماع سيعقد في مقر الاتحاد. والتسجيل إلزامي.\n";

	private static final String CHINESE = "2023年5月2日，日内瓦\n尊敬的女士/先生：\n我谨通知您，会议将在国际电信联盟总部举行。注册是必需的。\n";

	static Stream<Arguments> encoded() {
		return Stream.of(Arguments.of(FRENCH, "UTF-8", ""), Arguments.of(FRENCH, "UTF-8", "EFBBBF"),
				Arguments.of(RUSSIAN, "UTF-16LE", "FFFE"), Arguments.of(CHINESE, "UTF-16BE", "FEFF"),
				Arguments.of(FRENCH, "windows-1252", ""), Arguments.of(SPANISH, "windows-1252", ""),
				Arguments.of(RUSSIAN, "windows-1251", ""), Arguments.of(RUSSIAN, "KOI8-R", ""),
				Arguments.of(ARABIC, "windows-1256", ""), Arguments.of(CHINESE, "GB18030", ""));
	}

	@ParameterizedTest(name = "{1} {2}")
	@MethodSource
	void encoded(String text, String charset, String mark) {
		ByteArrayOutputStream file = new ByteArrayOutputStream();
		file.writeBytes(java.util.HexFormat.of().parseHex(mark));
		file.writeBytes(text.getBytes(Charset.forName(charset)));
		assertThat(TestSource.read(file.toByteArray())).isEqualTo(text);
	}

	@Test
	void everyCharacterStaysInItsPlace() {
		String text = "\t a\r\nb\rc\n\n\u00A0\u2011 \u200E\uFEFF😀 \f end \n";
		assertThat(TestSource.read(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(text);
	}

	@Test
	void whatNoDatabaseHoldsIsRefused() {
		assertThat(TestSource.refused("Dear\u0000Sir".getBytes(StandardCharsets.UTF_8))).isEqualTo("type");
		assertThat(TestSource.refused(new byte[] { (byte) 0xFF, (byte) 0xFE, 0, (byte) 0xD8 })).isEqualTo("damaged");
	}

}
