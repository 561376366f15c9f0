package org.convoke.files;

import org.convoke.testing.ConvokeTest;
import org.convoke.web.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@ConvokeTest
class FileSizesTests {

	@Autowired
	FileSizes sizes;

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			EN | 2 bytes  | 12 KB       | 1.4 MB
			FR | 2 octets | 12 Ko       | 1,4 Mo
			ES | 2 bytes  | 12 KB       | 1,4 MB
			RU | 2 байта  | 12 КБ       | 1,4 МБ
			AR | 2 بايت   | 12 كيلوبايت | 1.4 ميغابايت
			ZH | 2字节    | 12 KB       | 1.4 MB
			""")
	void sizesAsEachLanguageWritesThem(Language language, String bytes, String kilobytes, String megabytes) {
		assertThat(this.sizes.text(2, language).replace('\u00A0', ' ')).isEqualTo(bytes);
		assertThat(this.sizes.text(12 * 1024, language).replace('\u00A0', ' ')).isEqualTo(kilobytes);
		assertThat(this.sizes.text(1024 * 1024 * 14 / 10, language).replace('\u00A0', ' ')).isEqualTo(megabytes);
	}

}
