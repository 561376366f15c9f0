package org.convoke.registrations.lists;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import jakarta.servlet.http.HttpServletResponse;
import org.convoke.audit.AuditLog;
import org.convoke.registrations.MeetingCard;
import org.convoke.registrations.MeetingCards;
import org.convoke.registrations.RegistrationFilter;
import org.convoke.registrations.RegistrationOrder;
import org.convoke.web.Language;
import org.springdoc.core.annotations.ParameterObject;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Exports over REST: the file is whole before the first byte leaves, so that whoever
 * reads it slowly keeps neither a transaction nor a connection to the database waiting.
 */
@RestController
class ExportApi {

	private final MeetingCards meetings;

	private final RegistrationExport export;

	private final AuditLog audit;

	private final TransactionTemplate transaction;

	ExportApi(MeetingCards meetings, RegistrationExport export, AuditLog audit, TransactionTemplate transaction) {
		this.meetings = meetings;
		this.export = export;
		this.audit = audit;
		this.transaction = transaction;
	}

	@GetMapping("/api/v1/meetings/{slug}/registrations/export")
	void export(@PathVariable String slug, @RequestParam(defaultValue = "csv") String format,
			@ParameterObject RegistrationFilter filter, @RequestParam(defaultValue = "") String sort, Language language,
			HttpServletResponse response) throws IOException {
		MeetingCard meeting = this.meetings.get(slug);
		ExportFormat wanted = ExportFormat.of(format);
		RegistrationOrder order = RegistrationOrder.of(sort, RegistrationOrder.OLDEST);
		Path file = Files.createTempFile("convoke-", ".export");
		try {
			try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
				this.export.write(meeting, new RegistrationExport.Order(filter, null, order, wanted, language), out,
						(written) -> {
						});
			}
			record(slug, wanted, filter);
			response.setContentType(wanted.mediaType());
			response.setContentLengthLong(Files.size(file));
			response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename(wanted.fileName(slug)).build().toString());
			response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
			Files.copy(file, response.getOutputStream());
		}
		finally {
			Files.deleteIfExists(file);
		}
	}

	private void record(String slug, ExportFormat wanted, RegistrationFilter filter) {
		this.transaction.executeWithoutResult((status) -> this.audit.record("registrations.exported", "meeting:" + slug,
				Map.of("format", wanted, "filter", filter.parameters())));
	}

}
