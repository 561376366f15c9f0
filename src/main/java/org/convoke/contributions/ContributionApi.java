package org.convoke.contributions;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import org.convoke.files.IncomingFile;
import org.convoke.meetings.Meetings;
import org.convoke.web.Arrival;
import org.convoke.web.InvalidException;
import org.convoke.web.Language;
import org.convoke.web.NotFoundException;
import org.convoke.web.Page;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartFile;

/** Contributions over REST. */
@RestController
@RequestMapping("/api/v1/meetings/{slug}/contributions")
class ContributionApi {

	private static final int PAGE = 100;

	private static final int MAX_KEY = 100;

	private final Meetings meetings;

	private final Contributions contributions;

	private final ContributionDesk desk;

	private final Intake intake;

	private final JsonMapper json;

	ContributionApi(Meetings meetings, Contributions contributions, ContributionDesk desk, Intake intake,
			JsonMapper json) {
		this.meetings = meetings;
		this.contributions = contributions;
		this.desk = desk;
		this.intake = intake;
		this.json = json;
	}

	/** Why a contribution is returned. */
	record Reason(String reason) {
	}

	/**
	 * Takes a contribution in. The part {@code contribution} is read as JSON whatever
	 * media type it names, since many clients name none for it.
	 */
	@PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
	ResponseEntity<Receipt> receive(@PathVariable String slug,
			@RequestPart(name = "contribution", required = false) Part contribution,
			@RequestPart(name = "file", required = false) List<MultipartFile> files,
			@RequestHeader(name = "Idempotency-Key", required = false) String key, Arrival arrival, Language language,
			HttpServletRequest request) throws IOException {
		this.meetings.get(slug);
		List<MultipartFile> uploads = (files != null) ? files : List.of();
		if (uploads.stream().anyMatch((upload) -> upload.getSize() > IncomingFile.MAX_SIZE)) {
			throw new MaxUploadSizeExceededException(IncomingFile.MAX_SIZE);
		}
		String id = (key != null && !key.isBlank()) ? key.strip() : UUID.randomUUID().toString();
		if (id.length() > MAX_KEY) {
			throw InvalidException.of("Idempotency-Key", "contributions.tooLong", MAX_KEY, id.length());
		}
		Receipt receipt = this.intake.take(slug, id, details(contribution, request), uploads, arrival, language);
		return ResponseEntity.created(URI.create("/api/v1/meetings/" + slug + "/contributions/" + receipt.number()))
			.body(receipt);
	}

	private ContributionDetails details(Part part, HttpServletRequest request) throws IOException {
		ContributionDetails details = null;
		try {
			if (part != null) {
				details = this.json.readValue(part.getInputStream(), ContributionDetails.class);
			}
		}
		catch (JacksonException ex) {
			throw new HttpMessageNotReadableException("contribution", ex, new ServletServerHttpRequest(request));
		}
		if (details == null) {
			throw InvalidException.of("contribution", "contributions.part.missing");
		}
		return details;
	}

	@GetMapping
	Page<ContributionRow> list(@PathVariable String slug, @RequestParam(defaultValue = "0") int after) {
		this.meetings.get(slug);
		List<ContributionRow> rows = this.desk.list(slug, after, PAGE);
		String next = (rows.size() < PAGE) ? null
				: "/api/v1/meetings/" + slug + "/contributions?after=" + rows.get(rows.size() - 1).number();
		return new Page<>(rows, next);
	}

	@GetMapping("/{number}")
	ContributionRow show(@PathVariable String slug, @PathVariable int number) {
		return this.desk.find(slug, number).orElseThrow(NotFoundException::new);
	}

	@PostMapping("/{number}/posting")
	ContributionRow post(@PathVariable String slug, @PathVariable int number) {
		this.contributions.post(slug, number);
		return show(slug, number);
	}

	@PostMapping("/{number}/return")
	ContributionRow giveBack(@PathVariable String slug, @PathVariable int number, @RequestBody Reason reason) {
		this.contributions.giveBack(slug, number, reason.reason());
		return show(slug, number);
	}

	@PostMapping("/{number}/admission")
	ContributionRow admit(@PathVariable String slug, @PathVariable int number) {
		this.contributions.admit(slug, number);
		return show(slug, number);
	}

	@PostMapping("/{number}/hold")
	ContributionRow hold(@PathVariable String slug, @PathVariable int number) {
		this.contributions.hold(slug, number);
		return show(slug, number);
	}

}
