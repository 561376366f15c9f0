package org.convoke.circulars.reading.desk;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletRequest;
import org.convoke.circulars.reading.Reading;
import org.convoke.circulars.reading.source.LetterSource;
import org.convoke.web.InvalidException;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Letters read over REST; nothing of them is kept. */
@RestController
@RequestMapping("/api/v1/readings")
class ReadingApi {

	/** As many bytes as the longest text has at most. */
	private static final int MOST_BYTES = 4 * LetterSource.MAX_CHARACTERS;

	private final LetterIntake intake;

	private final Readings readings;

	ReadingApi(LetterIntake intake, Readings readings) {
		this.intake = intake;
		this.readings = readings;
	}

	@Operation(summary = "Read a letter",
			description = "Reads a letter (.docx, .pdf or .txt) and answers what it says, each field with the place in "
					+ "the text that it was read from. Nothing is kept. What was not found is not in the answer.")
	@PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
	Reading read(@RequestPart MultipartFile file) {
		return this.intake.read(file);
	}

	@Operation(summary = "Read a letter",
			requestBody = @io.swagger.v3.oas.annotations.parameters.RequestBody(
					content = @Content(mediaType = MediaType.TEXT_PLAIN_VALUE, schema = @Schema(type = "string"))))
	@PostMapping(consumes = MediaType.TEXT_PLAIN_VALUE)
	Reading read(@Parameter(hidden = true) HttpServletRequest request, @Parameter(hidden = true) InputStream body)
			throws IOException {
		byte[] bytes = body.readNBytes(MOST_BYTES + 1);
		if (bytes.length > MOST_BYTES) {
			throw InvalidException.of("file", "readings.text.tooLong", LetterSource.MAX_CHARACTERS);
		}
		Charset charset = Optional.ofNullable(request.getContentType())
			.map(MediaType::parseMediaType)
			.map(MediaType::getCharset)
			.orElse(StandardCharsets.UTF_8);
		try {
			return this.readings.read("file", charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
		}
		catch (CharacterCodingException ex) {
			throw InvalidException.of("file", "readings.text.encoding");
		}
	}

}
