package org.convoke.directory.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import org.convoke.directory.exchange.ImportPlan.Counts;
import org.convoke.web.InvalidException;
import org.convoke.web.Language;

import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/**
 * Importing a file into the directory over REST; a dry run unless it is said otherwise.
 */
@RestController
@RequestMapping("/api/v1/people/imports")
class ExchangeApi {

	private final DirectoryImports imports;

	private final MessageSource messages;

	ExchangeApi(DirectoryImports imports, MessageSource messages) {
		this.imports = imports;
		this.messages = messages;
	}

	/** What the import would do or has done. */
	record ImportJson(boolean dryRun, Counts counts, List<Explained> badRows, List<Explained> notes,
			List<String> unknownHeadings) {
	}

	@PostMapping(consumes = { "text/csv", MediaType.TEXT_PLAIN_VALUE, MediaType.APPLICATION_OCTET_STREAM_VALUE })
	ImportJson body(@RequestParam(defaultValue = "true") boolean dryRun, HttpServletRequest request, Language language)
			throws IOException {
		MediaType type = MediaType.parseMediaType(request.getContentType());
		try (InputStream body = request.getInputStream()) {
			return run(body.readNBytes(CsvText.MOST_BYTES + 1), type.getCharset(), dryRun, language);
		}
	}

	@PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
	ImportJson file(@RequestParam(defaultValue = "true") boolean dryRun, @RequestPart("file") MultipartFile file,
			Language language) throws IOException {
		if (file.getSize() > CsvText.MOST_BYTES) {
			throw InvalidException.of("file", "directory.import.file.tooLarge", CsvText.MOST_BYTES / 1024 / 1024);
		}
		return run(file.getBytes(), null, dryRun, language);
	}

	private ImportJson run(byte[] content, Charset charset, boolean dryRun, Language language) {
		ImportPlan plan = this.imports.run(content, charset, dryRun);
		return new ImportJson(dryRun, plan.counts(), Explained.of(plan.problems(), this.messages, language),
				Explained.of(plan.notes(), this.messages, language), plan.unknownHeadings());
	}

}
