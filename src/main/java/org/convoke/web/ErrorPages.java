package org.convoke.web;

import java.net.URI;
import java.nio.charset.StandardCharsets;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.context.MessageSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriUtils;

/**
 * The pages (and for the API the problem details) of errors that no controller answered,
 * and the pages that explain a problem type.
 */
@Controller
class ErrorPages implements ErrorController {

	private final MessageSource messages;

	ErrorPages(MessageSource messages) {
		this.messages = messages;
	}

	@RequestMapping("/error")
	Object error(HttpServletRequest request, HttpServletResponse response) {
		Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
		int status = (code instanceof Integer number) ? number : 404;
		Language language = ReaderArguments.language(request);
		if (String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI)).startsWith("/api/")) {
			String name = Problem.name(status);
			ProblemDetail problem = Problem.of(HttpStatusCode.valueOf(status), name,
					this.messages.getMessage("web.problem." + name + ".text", null, language.locale()), language,
					this.messages);
			problem.setInstance(instance(request));
			return ResponseEntity.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON).body(problem);
		}
		boolean own = new ClassPathResource("templates/error/" + status + ".html").exists();
		ModelAndView page = new ModelAndView(own ? "error/" + status : "error");
		page.setStatus(HttpStatusCode.valueOf(status));
		page.addObject("status", status);
		return page;
	}

	/** The address that was asked for, not the one of this page. */
	private static URI instance(HttpServletRequest request) {
		String address = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
		return URI
			.create(UriUtils.encodePath(UriUtils.decode(address, StandardCharsets.UTF_8), StandardCharsets.UTF_8));
	}

	@GetMapping("/problems/{name}")
	String problem(@PathVariable String name, Model model, Language language) {
		if (this.messages.getMessage("web.problem." + name + ".title", null, "", language.locale()).isEmpty()) {
			throw new NotFoundException();
		}
		model.addAttribute("name", name);
		return "web/problem";
	}

}
