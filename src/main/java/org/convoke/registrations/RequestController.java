package org.convoke.registrations;

import jakarta.servlet.http.HttpServletResponse;
import org.convoke.directory.Countries;
import org.convoke.files.Downloads;
import org.convoke.registrations.RequestDesk.Request;
import org.convoke.web.InvalidException;
import org.convoke.web.NotFoundException;
import org.convoke.web.Reader;

import org.springframework.context.MessageSource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The secretariat's decisions about requests, on the page of the registration. */
@Controller
@RequestMapping("/secretariat/meetings/{slug}/registrations/{reference}")
class RequestController {

	private final RequestDesk requests;

	private final RegistrationDesk desk;

	private final ExtrasStore extras;

	private final Downloads downloads;

	private final Countries countries;

	private final MessageSource messages;

	RequestController(RequestDesk requests, RegistrationDesk desk, ExtrasStore extras, Downloads downloads,
			Countries countries, MessageSource messages) {
		this.requests = requests;
		this.desk = desk;
		this.extras = extras;
		this.downloads = downloads;
		this.countries = countries;
		this.messages = messages;
	}

	@PostMapping("/visa-letter/approval")
	String approveLetter(@PathVariable String slug, @PathVariable String reference, Reader reader,
			RedirectAttributes attributes) {
		return approve(slug, reference, Request.VISA, reader, attributes);
	}

	@PostMapping("/visa-letter/decline")
	String declineLetter(@PathVariable String slug, @PathVariable String reference,
			@RequestParam(defaultValue = "") String reason, Reader reader, RedirectAttributes attributes) {
		return decline(slug, reference, Request.VISA, reason, reader, attributes);
	}

	@PostMapping("/fellowship/approval")
	String approveFellowship(@PathVariable String slug, @PathVariable String reference, Reader reader,
			RedirectAttributes attributes) {
		return approve(slug, reference, Request.FELLOWSHIP, reader, attributes);
	}

	@PostMapping("/fellowship/decline")
	String declineFellowship(@PathVariable String slug, @PathVariable String reference,
			@RequestParam(defaultValue = "") String reason, Reader reader, RedirectAttributes attributes) {
		return decline(slug, reference, Request.FELLOWSHIP, reason, reader, attributes);
	}

	/** The passport, which no other page shows. */
	@GetMapping("/passport")
	String passport(@PathVariable String slug, @PathVariable String reference, Reader reader, Model model,
			HttpServletResponse response) {
		HeldExtras held = this.requests.readPassport(slug, reference);
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		model.addAttribute("slug", slug);
		model.addAttribute("registration", this.desk.get(slug, reference));
		model.addAttribute("passport", held.passport());
		model.addAttribute("nationality", this.countries.name(held.passport().nationality(), reader.language()));
		return "registrations/desk-passport";
	}

	@GetMapping("/answers/{question}")
	ResponseEntity<Resource> file(@PathVariable String slug, @PathVariable String reference,
			@PathVariable String question) {
		return this.downloads
			.of(this.extras.file(this.desk.get(slug, reference), question).orElseThrow(NotFoundException::new));
	}

	private String approve(String slug, String reference, Request request, Reader reader,
			RedirectAttributes attributes) {
		this.requests.approve(slug, reference, request);
		return back(slug, reference, "notice", "registrations.request.notice." + request + ".APPROVED", reader,
				attributes);
	}

	private String decline(String slug, String reference, Request request, String reason, Reader reader,
			RedirectAttributes attributes) {
		try {
			this.requests.decline(slug, reference, request, reason);
		}
		catch (InvalidException ex) {
			attributes.addFlashAttribute("typedReason", reason);
			return back(slug, reference, "refused" + request, ex.fields().get(0).messageKey(), reader, attributes,
					ex.fields().get(0).arguments().toArray());
		}
		return back(slug, reference, "notice", "registrations.request.notice." + request + ".DECLINED", reader,
				attributes);
	}

	private String back(String slug, String reference, String attribute, String key, Reader reader,
			RedirectAttributes attributes, Object... arguments) {
		attributes.addFlashAttribute(attribute, this.messages.getMessage(key, arguments, reader.language().locale()));
		return "redirect:/secretariat/meetings/" + slug + "/registrations/" + reference;
	}

}
