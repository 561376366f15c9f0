package org.convoke.web;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.tomcat.util.http.InvalidParameterException;

import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.ModelAndView;

/** Leads what went wrong behind a page to the error page of its status. */
@ControllerAdvice(annotations = Controller.class)
@Order(1)
class PageProblems {

	private final MessageSource messages;

	private final PageModel model;

	PageProblems(MessageSource messages, PageModel model) {
		this.messages = messages;
		this.model = model;
	}

	@ExceptionHandler({ NotFoundException.class, MethodArgumentTypeMismatchException.class })
	void notFound(HttpServletResponse response) throws IOException {
		response.sendError(HttpStatus.NOT_FOUND.value());
	}

	/**
	 * What no page of ours sends: a field for a language that no form has, letters that
	 * are none, the place in a list of something that is not in it.
	 */
	@ExceptionHandler({ UnknownLanguageException.class, InvalidParameterException.class, InvalidException.class })
	void forged(HttpServletResponse response) throws IOException {
		response.sendError(HttpStatus.BAD_REQUEST.value());
	}

	@ExceptionHandler
	void changedMeanwhile(OptimisticLockingFailureException ex, HttpServletResponse response) throws IOException {
		response.sendError(HttpStatus.CONFLICT.value());
	}

	@ExceptionHandler
	ModelAndView conflict(ConflictException ex, HttpServletRequest request) {
		ModelAndView page = new ModelAndView("web/problem");
		page.setStatus(HttpStatus.CONFLICT);
		page.addObject("name", ex.type());
		page.addObject("detail", this.messages.getMessage(ex.messageKey(), ex.arguments(), ex.messageKey(),
				ReaderArguments.language(request).locale()));
		// The advice's model attributes are not added to the views of exception handlers.
		page.addAllObjects(this.model.all(request));
		return page;
	}

	@ExceptionHandler
	void tooLarge(MaxUploadSizeExceededException ex, HttpServletResponse response) throws IOException {
		response.sendError(HttpStatus.CONTENT_TOO_LARGE.value());
	}

}
